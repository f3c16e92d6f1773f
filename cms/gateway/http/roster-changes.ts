import { Hono } from 'hono';
import { z } from 'zod';
import {
  mayApproveRosterChange,
  mayChangeRoster,
  mayWithdrawRosterChange,
  roles,
} from '../../permission.ts';
import type { Job } from '../actions/action.ts';
import { Refusal } from '../refusal.ts';
import { approveChange, withdrawChange } from '../roster-changes/decide.ts';
import { changeLines } from '../roster-changes/person.ts';
import { proposeChange } from '../roster-changes/propose.ts';
import { readProposals } from '../roster-changes/proposals.ts';
import type { GatewayContext, GatewayEnv, Services } from './gateway-env.ts';
import { readJson } from './json-body.ts';
import { requireAccount } from './session.ts';

const login = z.string().max(300);

const wanted = z.union([
  z.strictObject({ login, remove: z.literal(true) }),
  z.strictObject({
    login,
    name: z.string().max(300),
    role: z.enum(roles),
    agencies: z.array(z.string().max(100)).max(200),
  }),
]);

const chosen = z.strictObject({ id: z.string().max(100) });

/** `/api/accounts/changes`: what administrators propose about the list of accounts, and a second one decides. */
export const rosterChangeRoutes = (services: Services): Hono<GatewayEnv> => {
  const { workshop, agencyNames, log, credentials, sessions } = services;
  const routes = new Hono<GatewayEnv>();
  const jobOf = (context: GatewayContext): Job => ({
    ...workshop,
    account: context.get('account'),
  });
  const agencyIds = async () => (await agencyNames()).map(({ id }) => id);
  routes.use(requireAccount(services), async (context, next) => {
    if (!mayChangeRoster(context.get('account')))
      throw new Refusal(403, 'Hanya pengelola yang dapat melihat dan mengubah daftar akun.');
    return next();
  });
  routes.get('/', async (context) => {
    const account = context.get('account');
    const titles = new Map((await agencyNames()).map(({ id, title }) => [id, title]));
    const { proposals, broken } = await readProposals(workshop.git);
    for (const ref of broken) log(`Usul perubahan akun tidak dapat dibaca, dibiarkan: ${ref}`);
    const changes = proposals.map(({ id, login: concerned, by, at, before, after }) => {
      const facts = { by: by.login, login: concerned };
      return {
        id,
        login: concerned,
        by,
        at,
        words: changeLines(before, after, (agency) => titles.get(agency) ?? agency),
        mayApprove: mayApproveRosterChange(account, facts),
        mayWithdraw: mayWithdrawRosterChange(account, facts),
      };
    });
    return context.json({ changes });
  });
  routes.post('/', async (context) => {
    const given = await readJson(context, wanted);
    const id = await proposeChange(jobOf(context), given, await agencyIds());
    return context.json({ id }, 201);
  });
  routes.post('/approve', async (context) => {
    const { id } = await readJson(context, chosen);
    const {
      commit,
      login: concerned,
      needsNewKeys,
    } = await approveChange(jobOf(context), id, agencyIds);
    if (needsNewKeys) {
      credentials?.passwords.forget(concerned);
      credentials?.invitations.end(concerned);
      sessions.closeAll(concerned);
    }
    return context.json({ commit });
  });
  routes.post('/withdraw', async (context) => {
    const { id } = await readJson(context, chosen);
    await withdrawChange(jobOf(context), id);
    return context.body(null, 204);
  });
  return routes;
};
