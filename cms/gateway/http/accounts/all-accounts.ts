import { Hono, type MiddlewareHandler } from 'hono';
import { z } from 'zod';
import { mayLiftEditLimit, mayOperate, mayRenewKeys } from '../../../permission.ts';
import { normalLogin, type Account } from '../../account.ts';
import { lastHeld, lastSignIns } from '../../accounts/door-log.ts';
import { Refusal } from '../../refusal.ts';
import type { GatewayContext, GatewayEnv, Services } from '../gateway-env.ts';
import { readJson } from '../json-body.ts';
import { requireAccount } from '../session.ts';
import { credentialsOf } from './credentials-of.ts';
import { doorFor } from './door.ts';

const loginBody = z.strictObject({ login: z.string().max(200) });

/** Lets administrators through alone. */
const adminsOnly: MiddlewareHandler<GatewayEnv> = async (context, next) => {
  if (!mayOperate(context.get('account')))
    throw new Refusal(403, 'Hanya pengelola portal yang dapat mengurus akun.');
  return next();
};

/** The account that a request names. */
const accountNamed = async (services: Services, context: GatewayContext): Promise<Account> => {
  const { login } = await readJson(context, loginBody);
  const account = await services.accounts.find(normalLogin(login));
  if (!account) throw new Refusal(404, 'Akun ini tidak ada. Muat ulang daftar akun.');
  return account;
};

/** The address of the screen where an invited person sets a password. The token stands where no server's log sees it. */
export const invitationAddress = (origin: string, token: string): string =>
  `${origin}/#/undangan/${token}`;

const momentOf = (at: number | undefined): string | null =>
  at === undefined ? null : new Date(at).toISOString();

const overview = async (services: Services) => {
  const { passwords, invitations, secondFactors } = credentialsOf(services);
  const { accounts, sessions, workshop } = services;
  const cameIn = lastSignIns(workshop.store);
  const held = lastHeld(workshop.store);
  return (await accounts.all()).map(({ login, name, role, agencies }) => {
    const at = cameIn.get(login);
    return {
      ...{ login, name, role, agencies },
      hasPassword: passwords.has(login),
      secondFactor: secondFactors.isEnrolled(login),
      isInvited: invitations.isInvited(login),
      sessions: sessions.count(login),
      lastSignIn: momentOf(at),
      lastHeld: momentOf(held.get(login)),
      liftedUntil: momentOf(workshop.limits.liftedUntil(login)),
    };
  });
};

/** Refuses to renew the keys of a person whose keys are made on the server alone. */
const assertRenewable = (actor: Account, person: Account): void => {
  if (!mayRenewKeys(actor, person))
    throw new Refusal(
      403,
      `Kata sandi dan kode seorang pengelola hanya dibuat dari server, dengan perintah “npm run cms -- invite ${person.login}”.`,
    );
};

/** `/api/accounts`: what administrators see and do for everybody's way in. The list itself is changed elsewhere. */
export const allAccountsRoutes = (services: Services): Hono<GatewayEnv> => {
  const routes = new Hono<GatewayEnv>();
  const forAdmins = [requireAccount(services), adminsOnly] as const;
  routes.get('/', ...forAdmins, async (context) =>
    context.json({ accounts: await overview(services) }),
  );
  routes.post('/invitation', ...forAdmins, async (context) => {
    const { invitations } = credentialsOf(services);
    const [actor, person] = [context.get('account'), await accountNamed(services, context)];
    assertRenewable(actor, person);
    const { token, ends } = invitations.invite(person.login);
    doorFor(services, context).tell('invited', person.login, actor.login);
    const url = invitationAddress(services.origin, token);
    return context.json({ url, ends: new Date(ends).toISOString() });
  });
  routes.post('/sign-out', ...forAdmins, async (context) => {
    credentialsOf(services);
    const [actor, person] = [context.get('account'), await accountNamed(services, context)];
    const ended = services.sessions.closeAll(person.login);
    doorFor(services, context).tell('signed-out-by-admin', person.login, actor.login);
    return context.json({ ended });
  });
  routes.post('/edit-limit/lift', ...forAdmins, async (context) => {
    const [actor, person] = [context.get('account'), await accountNamed(services, context)];
    if (!mayLiftEditLimit(actor, person))
      throw new Refusal(
        403,
        `Batas akun sendiri tidak dapat dilonggarkan sendiri. Minta pengelola lain, atau jalankan di server: “npm run cms -- longgarkan ${person.login}”.`,
      );
    const ends = services.workshop.limits.lift(person.login, actor.login);
    doorFor(services, context).tell('edit-limit-lifted', person.login, actor.login);
    return context.json({ ends: new Date(ends).toISOString() });
  });
  routes.post('/second-factor/reset', ...forAdmins, async (context) => {
    const { secondFactors } = credentialsOf(services);
    const [actor, person] = [context.get('account'), await accountNamed(services, context)];
    assertRenewable(actor, person);
    secondFactors.reset(person.login);
    services.sessions.closeAll(person.login);
    doorFor(services, context).tell('second-factor-reset', person.login, actor.login);
    return context.body(null, 204);
  });
  return routes;
};
