import { Hono } from 'hono';
import { mayOperate } from '../../permission.ts';
import { Refusal } from '../refusal.ts';
import type { Remote } from '../remote/remote.ts';
import type { GatewayEnv, Services } from './gateway-env.ts';
import { requireAccount } from './session.ts';

/** `GET /api/remote`: how the gateway stands to the repository elsewhere, as of the last look; null without one. */
export const remoteRoutes = (
  services: Services,
  remote: Pick<Remote, 'state'> | undefined,
): Hono<GatewayEnv> => {
  const routes = new Hono<GatewayEnv>();
  routes.get('/', requireAccount(services), (context) => {
    if (!mayOperate(context.get('account')))
      throw new Refusal(403, 'Hanya pengelola yang dapat melihat keadaan repositori jauh.');
    return context.json(remote?.state() ?? null);
  });
  return routes;
};
