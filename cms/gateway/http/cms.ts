import { Hono } from 'hono';
import { getMimeType } from 'hono/utils/mime';
import { z } from 'zod';
import { parseContentPath } from '#model/path.ts';
import { actions } from '../actions/index.ts';
import { readMedia } from '../actions/media.ts';
import { TooManyEdits } from '../edit-limits/edit-limits.ts';
import { ReadyJson } from '../ready-json.ts';
import { Refusal } from '../refusal.ts';
import { fairShare } from './fair-share.ts';
import type { GatewayEnv, Services } from './gateway-env.ts';
import { mediaHeaders } from './headers.ts';
import { readJson } from './json-body.ts';
import { answerReady } from './ready-json.ts';
import { requireAccount } from './session.ts';
import { doorFor } from './accounts/door.ts';

const request = z.strictObject({
  branch: z.string().max(200).optional(),
  action: z.string().max(50),
  params: z.unknown(),
});

/** `POST /api/cms/v1`: Decap's protocol. `GET /api/cms/v1/media`: the bytes of a picture or file. */
export const cmsRoutes = (services: Services): Hono<GatewayEnv> => {
  const { workshop } = services;
  const routes = new Hono<GatewayEnv>();
  routes.use(requireAccount(services), fairShare());
  routes.post('/', async (context) => {
    const { action: name, params } = await readJson(context, request);
    const action = actions.get(name);
    if (!action)
      throw new Refusal(400, 'Permintaan ini tidak dikenal. Muat ulang halaman, lalu coba lagi.');
    const account = context.get('account');
    const answer = await action.run({ ...workshop, account }, params).catch((error: unknown) => {
      if (error instanceof TooManyEdits) {
        services.onTooManyEdits(error.action);
        if (error.isFirst) doorFor(services, context).tell('too-many-edits', account.login);
      }
      throw error;
    });
    return answer instanceof ReadyJson
      ? answerReady(context, answer)
      : context.json(answer ?? null);
  });
  routes.get('/media', mediaHeaders, async (context) => {
    const { path = '', draft } = context.req.query();
    const { bytes } = await readMedia(
      { ...workshop, account: context.get('account') },
      path,
      draft,
    );
    return context.body(new Uint8Array(bytes), 200, {
      'Content-Type': getMimeType(path) ?? 'application/octet-stream',
      // A picture shows in a page all the same; by itself no file opens on this origin.
      'Content-Disposition': `attachment; filename="${parseContentPath(path)?.file ?? 'berkas'}"`,
    });
  });
  return routes;
};
