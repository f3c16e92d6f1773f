import { Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Account } from '../account.ts';
import type { GatewayContext, GatewayEnv, Services } from '../http/gateway-env.ts';
import { apiHeaders } from '../http/headers.ts';
import { Refusal } from '../refusal.ts';
import { attemptLifetime, createAttempts } from './attempts.ts';
import { enterBy, type Entry } from './entry.ts';
import { createIssuer, IssuerFailed, type IssuerFault } from './issuer.ts';
import { doorPage, pagePolicy } from './page.ts';

/** Where browsers go to sign in with the city's account. */
export const oidcRoute = '/masuk/oidc';

/** What these routes work with. */
export interface OidcDoor extends Entry, Pick<Services, 'origin' | 'log' | 'clientAddress'> {
  /** Opens a session for the account that the issuer vouches for. */
  enter: (context: GatewayContext, account: Account) => Promise<void> | void;
  /** The time, in milliseconds. */
  clock: () => number;
}

const faults: Readonly<Record<IssuerFault, Refusal>> = {
  unreachable: new Refusal(
    503,
    'Layanan akun kota sedang tidak dapat dihubungi. Coba lagi beberapa menit lagi, atau masuk dengan kata sandi.',
  ),
  declined: new Refusal(
    403,
    'Layanan akun kota tidak mengizinkan Anda masuk, atau Anda membatalkannya. Coba lagi; bila terulang, hubungi pengelola portal.',
  ),
  clock: new Refusal(
    403,
    'Jam server akun kota dan jam server portal berbeda terlalu jauh. Beri tahu pengelola portal, lalu coba lagi nanti.',
  ),
  untrue: new Refusal(
    403,
    'Jawaban layanan akun kota tidak dapat dipercaya, jadi Anda belum masuk. Coba lagi; bila terulang, hubungi pengelola portal.',
  ),
};

/** `Lax`, since the browser comes back from another site with it. */
const cookieOf = (origin: string) => {
  const secure = origin.startsWith('https:');
  return {
    name: secure ? '__Host-portal-oidc' : 'portal-oidc',
    options: { httpOnly: true, sameSite: 'Lax', path: '/', secure } as const,
  };
};

/** `GET /masuk/oidc` sends a browser to the issuer; `GET /masuk/oidc/kembali` takes it back in. */
export const oidcRoutes = (door: OidcDoor): Hono<GatewayEnv> => {
  const { name, options } = cookieOf(door.origin);
  const returnAddress = `${door.origin}${oidcRoute}/kembali`;
  const issuer = createIssuer(door.settings, returnAddress, door.clock);
  const attempts = createAttempts(door.clock);
  const routes = new Hono<GatewayEnv>();
  routes.use(apiHeaders, async (context, next) => {
    context.header('Content-Security-Policy', pagePolicy);
    await next();
  });
  routes.onError((error, context) => {
    const refusal =
      error instanceof IssuerFailed
        ? faults[error.fault]
        : error instanceof Refusal
          ? error
          : undefined;
    door.log(`GET ${context.req.path} refused: ${error.message.split('\n')[0] ?? ''}`);
    const words = refusal?.message ?? 'Ada gangguan di server. Coba lagi beberapa saat lagi.';
    const page = doorPage('Anda belum masuk', words, {
      to: '/',
      words: 'Kembali ke halaman masuk',
    });
    return context.html(page, refusal?.status ?? 500);
  });
  routes.get('/', async (context) => {
    const { address, secrets } = await issuer.begin();
    const maxAge = attemptLifetime / 1000;
    setCookie(context, name, attempts.open(secrets, door.clientAddress(context)), {
      ...options,
      maxAge,
    });
    return context.redirect(address.href);
  });
  routes.get('/kembali', async (context) => {
    const id = getCookie(context, name);
    deleteCookie(context, name, options);
    const secrets = id === undefined ? undefined : attempts.take(id);
    if (!secrets)
      throw new Refusal(
        400,
        'Permintaan masuk ini sudah dipakai, atau sudah lewat 10 menit. Mulai lagi dari halaman masuk.',
      );
    const returned = new URL(returnAddress);
    returned.search = new URL(context.req.url).search;
    const account = await enterBy(door, context, () => issuer.finish(returned, secrets));
    await door.enter(context, account);
    // A redirect would still count as coming from the other site, and the session's strict cookie would stay behind.
    context.header('Refresh', '0; url=/');
    return context.html(
      doorPage('Anda sudah masuk', 'Editor sedang dibuka.', { to: '/', words: 'Buka editor' }),
    );
  });
  return routes;
};
