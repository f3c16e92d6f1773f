import { Hono } from 'hono';
import { z } from 'zod';
import type { Account } from '../../account.ts';
import type { Invited } from '../../accounts/invitations.ts';
import { passwordProblem } from '../../accounts/password.ts';
import { Refusal } from '../../refusal.ts';
import type { GatewayEnv, Services } from '../gateway-env.ts';
import { readJson } from '../json-body.ts';
import { credentialsOf } from './credentials-of.ts';
import { doorFor } from './door.ts';

const token = z.string().max(200);
const lookBody = z.strictObject({ token });
const answerBody = z.strictObject({ token, password: z.string().max(1000) });

/** The account that an invitation is for. Refuses in the same words whatever is wrong with it. */
const invitedAccount = async (
  { accounts }: Services,
  invited: Invited | undefined,
): Promise<Account> => {
  const account = invited && (await accounts.find(invited.login));
  if (!account)
    throw new Refusal(
      404,
      'Undangan ini tidak berlaku, sudah dipakai, atau sudah lewat tujuh hari. Minta undangan baru kepada pengelola portal.',
    );
  return account;
};

/** `POST /api/invitation/look` tells whom a token invites; `POST /api/invitation` sets that person's password. */
export const invitationRoutes = (services: Services): Hono<GatewayEnv> => {
  const routes = new Hono<GatewayEnv>();
  routes.post('/look', async (context) => {
    const { invitations } = credentialsOf(services);
    const given = await readJson(context, lookBody);
    const { login, name } = await invitedAccount(services, invitations.find(given.token));
    return context.json({ login, name });
  });
  routes.post('/', async (context) => {
    const { invitations, passwords, secondFactors } = credentialsOf(services);
    const given = await readJson(context, answerBody);
    const { login } = await invitedAccount(services, invitations.find(given.token));
    const problem = passwordProblem(given.password, login);
    if (problem !== undefined) throw new Refusal(422, problem, { field: 'password' });
    const taken = invitations.take(given.token);
    await invitedAccount(services, taken);
    await passwords.set(login, given.password);
    const door = doorFor(services, context);
    door.tell('password-set', login);
    if (taken?.dropsSecondFactor) {
      secondFactors.reset(login);
      door.tell('second-factor-reset', login);
    }
    services.sessions.closeAll(login);
    return context.body(null, 204);
  });
  return routes;
};
