import { Hono, type Context, type MiddlewareHandler } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { z } from 'zod';
import { isCityWide } from '../../permission.ts';
import { normalLogin, type Account } from '../account.ts';
import { stepOf, type Step } from '../accounts/step.ts';
import { Refusal } from '../refusal.ts';
import { sessionLifetime, type Factor, type Session } from '../sessions.ts';
import { doorFor } from './accounts/door.ts';
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

/** A living session with its account. Where a step is lacking it opens nothing but that step. */
export interface Standing extends Session {
  id: string;
  account: Account;
  step: Step | undefined;
}

/** How a browser stands; undefined where nobody is signed in. */
export const standingOf = async (
  { origin, sessions, accounts, credentials }: Services,
  context: Context,
): Promise<Standing | undefined> => {
  const id = getCookie(context, cookieOf(origin).name);
  if (id === undefined) return undefined;
  const login = sessions.find(id)?.login;
  const account = login === undefined ? undefined : await accounts.find(login);
  // Finding the account may have ended the session: its person was off the list meanwhile.
  const session = sessions.find(id);
  if (!account || !session) return undefined;
  return { ...session, id, account, step: stepOf(credentials, account, session.factor) };
};

/** Refuses who is not signed in. */
export const signedOut = (): Refusal =>
  new Refusal(401, 'Anda belum masuk, atau sesi Anda sudah berakhir. Masuk lagi.');

const stepWords: Readonly<Record<Step, string>> = {
  code: 'Masukkan dahulu kode dari aplikasi kode Anda.',
  enrol: 'Pasang dahulu aplikasi kode untuk akun Anda.',
};

/** Refuses who has to take a step first, and names it to the screens. */
export const stepFirst = (step: Step, words = stepWords[step]): Refusal =>
  new Refusal(401, words, { step });

/** Lets signed-in people through, and tells the routes behind who it is. */
export const requireAccount =
  (services: Services): MiddlewareHandler<GatewayEnv> =>
  async (context, next) => {
    const standing = await standingOf(services, context);
    if (!standing) throw signedOut();
    if (standing.step) throw stepFirst(standing.step);
    const { id, factor, account } = standing;
    context.set('account', account);
    context.set('session', { id, factor });
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

/** What a browser learns of who is signed in. */
export const describeSession = async (
  { agencyNames, portalUrl }: Services,
  { login, name, role, agencies }: Account,
) => {
  const all = await agencyNames();
  const own = isCityWide(role) ? all : all.filter(({ id }) => agencies.includes(id));
  return { account: { login, name, email: login, role, agencies: own }, portalUrl };
};

const signIn = z.strictObject({ login: z.string().max(200), password: z.string().max(1000) });

/** `GET`, `POST`, `DELETE /api/session`: who is signed in, sign in, sign out. */
export const sessionRoutes = (services: Services): Hono<GatewayEnv> => {
  const { name, options } = cookieOf(services.origin);
  const routes = new Hono<GatewayEnv>();
  routes.get('/', requireAccount(services), async (context) =>
    context.json(await describeSession(services, context.get('account'))),
  );
  routes.post('/', async (context) => {
    const given = await readJson(context, signIn);
    const login = normalLogin(given.login);
    const door = doorFor(services, context);
    const attempt = door.begin(login);
    const account = await services.accounts.verify(login, given.password);
    if (!account) {
      door.tell('refused', login);
      throw new Refusal(401, 'Surel atau kata sandi salah. Periksa, lalu coba lagi.');
    }
    const step = stepOf(services.credentials, account, 'password');
    openSession(services, context, account, 'password');
    if (step) {
      attempt.withdraw();
      return context.json({ step }, 202);
    }
    attempt.succeed();
    door.tell('sign-in', login);
    return context.json(await describeSession(services, account));
  });
  routes.delete('/', (context) => {
    const id = getCookie(context, name);
    const session = id === undefined ? undefined : services.sessions.find(id);
    if (id !== undefined) services.sessions.close(id);
    if (session) doorFor(services, context).tell('sign-out', session.login);
    deleteCookie(context, name, options);
    return context.body(null, 204);
  });
  return routes;
};
