import { getConnInfo } from '@hono/node-server/conninfo';
import { Hono, type MiddlewareHandler } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { z } from 'zod';
import { isCityWide } from '../../permission.ts';
import { normalLogin, type Account } from '../account.ts';
import { Refusal } from '../refusal.ts';
import { sessionLifetime, type Factor } from '../sessions.ts';
import type { GatewayContext, GatewayEnv, Services } from './gateway-env.ts';
import { readJson } from './json-body.ts';

/** A cookie of this host alone; over https its name makes the browser insist on that. */
const cookieOf = (origin: string) => {
  const secure = origin.startsWith('https:');
  return {
    name: secure ? '__Host-portal-session' : 'portal-session',
    options: { httpOnly: true, sameSite: 'Strict', path: '/', secure } as const,
  };
};

const accountOf = async (
  { origin, sessions, accounts }: Services,
  context: GatewayContext,
): Promise<Account | undefined> => {
  const id = getCookie(context, cookieOf(origin).name);
  const login = id === undefined ? undefined : sessions.find(id)?.login;
  return login === undefined ? undefined : accounts.find(login);
};

/** Lets signed-in people through, and tells the routes behind who it is. */
export const requireAccount =
  (services: Services): MiddlewareHandler<GatewayEnv> =>
  async (context, next) => {
    const account = await accountOf(services, context);
    if (!account)
      throw new Refusal(401, 'Anda belum masuk, atau sesi Anda sudah berakhir. Masuk lagi.');
    context.set('account', account);
    return next();
  };

/** Opens a session for a browser whose person is known; one that it had before ends. */
export const openSession = (
  { origin, sessions }: Services,
  context: GatewayContext,
  { login }: Account,
  factor: Factor,
): void => {
  const { name, options } = cookieOf(origin);
  const before = getCookie(context, name);
  if (before !== undefined) sessions.close(before);
  setCookie(context, name, sessions.open(login, factor), {
    ...options,
    maxAge: sessionLifetime / 1000,
  });
};

const describe = async (
  { agencyNames, portalUrl }: Services,
  { login, name, role, agencies }: Account,
) => {
  const all = await agencyNames();
  const own = isCityWide(role) ? all : all.filter(({ id }) => agencies.includes(id));
  return { account: { login, name, email: login, role, agencies: own }, portalUrl };
};

/** Where a request comes from; empty where no socket stands behind it. */
const addressOf = (context: GatewayContext): string => getConnInfo(context).remote.address ?? '';

const credentials = z.strictObject({ login: z.string().max(200), password: z.string().max(1000) });

/** `GET`, `POST`, `DELETE /api/session`: who is signed in, sign in, sign out. */
export const sessionRoutes = (services: Services): Hono<GatewayEnv> => {
  const { name, options } = cookieOf(services.origin);
  const { attempts, doorLog } = services;
  const routes = new Hono<GatewayEnv>();
  routes.get('/', requireAccount(services), async (context) =>
    context.json(await describe(services, context.get('account'))),
  );
  routes.post('/', async (context) => {
    const given = await readJson(context, credentials);
    const login = normalLogin(given.login);
    const address = addressOf(context);
    const attempt = attempts.begin(login, address, () => doorLog('locked', login, address));
    const account = await services.accounts.verify(login, given.password);
    if (!account) {
      doorLog('refused', login, address);
      throw new Refusal(401, 'Surel atau kata sandi salah. Periksa, lalu coba lagi.');
    }
    attempt.succeed();
    doorLog('sign-in', login, address);
    openSession(services, context, account, 'password');
    return context.json(await describe(services, account));
  });
  routes.delete('/', (context) => {
    const id = getCookie(context, name);
    const session = id === undefined ? undefined : services.sessions.find(id);
    if (id !== undefined) services.sessions.close(id);
    if (session) doorLog('sign-out', session.login, addressOf(context));
    deleteCookie(context, name, options);
    return context.body(null, 204);
  });
  return routes;
};
