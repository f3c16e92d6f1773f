import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';
import { startHarness, type Harness } from '../gateway-harness.ts';
import type { OidcSettings } from '../../../../cms/gateway/oidc/settings.ts';
import type { Page, WebBrowser } from './web-browser.ts';

/** What the issuer knows of a person, by the name that the person signs in with there. */
export type Staff = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** A city with its own sign-in: a real OpenID provider, and a gateway that trusts it. */
export interface City {
  gateway: Harness;
  issuer: string;
  end(): Promise<void>;
}

const secret = 'rahasia-klien-untuk-uji-yang-cukup-panjang';

/** What a gateway and its issuer differ in from one test to another. */
export interface Differences {
  claim?: string;
  trusted?: boolean;
  /** Whether the issuer puts all claims into the ID token, instead of having them asked for. */
  inToken?: boolean;
  now?: () => Date;
  secret?: string;
}

/** Starts an issuer that knows `staff`, and a gateway. */
export const startCity = async (staff: Staff, differences: Differences = {}): Promise<City> => {
  const later: { provider?: Provider } = {};
  const server = createServer((request, response) => {
    void later.provider?.callback()(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // Another site than the gateway's, as browsers see it.
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
  const oidc: OidcSettings = {
    issuer: new URL(issuer),
    clientId: 'portal',
    clientSecret: differences.secret ?? secret,
    loginClaim: differences.claim ?? 'email',
    trusted: differences.trusted ?? false,
  };
  const gateway = await startHarness(undefined, {
    oidc,
    ...(differences.now && { now: differences.now }),
  });
  later.provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'portal',
        client_secret: secret,
        redirect_uris: [`${gateway.origin}/masuk/oidc/kembali`],
      },
    ],
    pkce: { required: () => true },
    claims: {
      openid: ['sub'],
      email: ['email', 'email_verified', 'user', 'emails'],
      profile: ['preferred_username', 'role'],
    },
    conformIdTokenClaims: !differences.inToken,
    cookies: { keys: ['kunci-uji'] },
    findAccount: (_context, id) => ({
      accountId: id,
      claims: () => ({ sub: id, ...staff[id] }),
    }),
  });
  return {
    gateway,
    issuer,
    async end() {
      server.closeAllConnections();
      server.close();
      await gateway.end();
    },
  };
};

const formTarget = (page: Page): string => /<form[^>]+action="([^"]+)"/.exec(page.text)?.[1] ?? '';

/** Signs in at the issuer as `name`, and stops before the browser comes back to the gateway. */
export const signInAtIssuer = async (
  browser: WebBrowser,
  { gateway }: City,
  name: string,
): Promise<URL> => {
  const stop = (at: URL) => at.origin === gateway.origin;
  let page = await browser.go(`${gateway.origin}/masuk/oidc`, { stop });
  while (!stop(page.address) || page.address.pathname === '/masuk/oidc') {
    const prompt = page.text.includes('value="login"') ? 'login' : 'consent';
    const target = formTarget(page);
    if (target === '') throw new Error(`no form at ${page.address.href}: ${page.text}`);
    page = await browser.go(target, { form: { prompt, login: name, password: 'x' }, stop });
  }
  return page.address;
};
