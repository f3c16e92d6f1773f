import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startHarness, type Harness } from '../gateway-harness.ts';
import { people } from '../people.ts';
import { settingsFor, startFalseIssuer, type FalseIssuer, type Token } from './false-issuer.ts';
import { WebBrowser } from './web-browser.ts';

let issuer: FalseIssuer;
let gateway: Harness;

beforeAll(async () => {
  issuer = await startFalseIssuer();
  gateway = await startHarness(undefined, { oidc: settingsFor(issuer) });
});
afterAll(async () => {
  issuer.end();
  await gateway.end();
});
beforeEach(() => {
  issuer.up = true;
  issuer.person = {};
});

const seconds = () => Math.floor(Date.now() / 1000);

const trueClaims = (nonce: string) => ({
  iss: issuer.address,
  aud: 'portal',
  sub: '7271',
  nonce,
  iat: seconds(),
  exp: seconds() + 300,
  email: people.penulis.login,
  email_verified: true,
});

type Change = (claims: ReturnType<typeof trueClaims>) => Token | undefined;

/** A whole sign-in, with the token that `change` makes of a true one. */
const signInWith = async (change: Change) => {
  const browser = new WebBrowser();
  const { headers } = await browser.ask(`${gateway.origin}/masuk/oidc`);
  const { searchParams } = new URL(headers.get('Location') ?? 'about:blank');
  issuer.token = change(trueClaims(searchParams.get('nonce') ?? ''));
  const state = searchParams.get('state') ?? '';
  const page = await browser.ask(
    `${gateway.origin}/masuk/oidc/kembali?${new URLSearchParams({ code: 'kode', state })}`,
  );
  return { ...page, signedIn: browser.cookies(gateway.origin).has('portal-session') };
};

const withClaims = (changed: () => Record<string, unknown>): Change => {
  return (claims) => ({ claims: { ...claims, ...changed() } });
};

describe('an ID token', () => {
  test.each<[string, Change]>([
    ['as it should be', (claims) => ({ claims })],
    ['over for 50 seconds', withClaims(() => ({ exp: seconds() - 50 }))],
    ['written in 50 seconds from now', withClaims(() => ({ iat: seconds() + 50 }))],
    [
      'for two clients, handed to this one',
      withClaims(() => ({ aud: ['x', 'portal'], azp: 'portal' })),
    ],
  ])('%s lets in', async (_what, change) => {
    expect(await signInWith(change)).toMatchObject({ status: 200, signedIn: true });
  });

  const untrue = 'tidak dapat dipercaya';
  const clock = 'Jam server';
  test.each<[string, Change, string]>([
    ['of another sign-in', withClaims(() => ({ nonce: 'x'.repeat(43) })), untrue],
    ['of no sign-in', withClaims(() => ({ nonce: undefined })), untrue],
    ['of another issuer', withClaims(() => ({ iss: 'https://jahat.demo' })), untrue],
    ['for another client', withClaims(() => ({ aud: 'lain' })), untrue],
    ['handed to another client', withClaims(() => ({ aud: ['x', 'portal'], azp: 'x' })), untrue],
    ['about nobody', withClaims(() => ({ sub: undefined })), untrue],
    ['over for 70 seconds', withClaims(() => ({ exp: seconds() - 70 })), clock],
    ['written in 70 seconds from now', withClaims(() => ({ iat: seconds() + 70 })), clock],
    ['valid in 70 seconds from now', withClaims(() => ({ nbf: seconds() + 70 })), clock],
    ['without an end', withClaims(() => ({ exp: undefined })), untrue],
    ['signed by someone else', (claims) => ({ claims, signature: 'wrong' }), untrue],
    ['not signed', (claims) => ({ claims, header: { alg: 'none' }, signature: 'none' }), untrue],
    [
      'signed in a way that was not agreed',
      (claims) => ({ claims, header: { alg: 'HS256' } }),
      untrue,
    ],
    ['that is not there', () => undefined, untrue],
  ])('%s lets nobody in', async (_what, change, words) => {
    const page = await signInWith(change);
    expect(page).toMatchObject({ status: 403, signedIn: false });
    expect(page.text).toContain(words);
  });
});

describe('the page about the person', () => {
  const silent = withClaims(() => ({ email: undefined, email_verified: undefined }));
  test('is read when the token does not name a login', async () => {
    issuer.person = { sub: '7271', email: people.penulis.login, email_verified: true };
    expect(await signInWith(silent)).toMatchObject({ status: 200, signedIn: true });
  });

  test('lets nobody in when it is about someone else', async () => {
    issuer.person = { sub: '1', email: people.penulis.login, email_verified: true };
    expect(await signInWith(silent)).toMatchObject({ status: 403, signedIn: false });
  });

  test('vouches for the address that it names alone', async () => {
    issuer.person = { sub: '7271', email: 'tamu@palu.demo', email_verified: true };
    const older = withClaims(() => ({ email_verified: undefined }));
    expect(await signInWith(older)).toMatchObject({ status: 403, signedIn: false });
    issuer.person = { sub: '7271', email: people.penulis.login, email_verified: false };
    const nameless = withClaims(() => ({ email: undefined }));
    expect(await signInWith(nameless)).toMatchObject({ status: 403, signedIn: false });
  });

  test('does not outdo the token', async () => {
    issuer.person = { sub: '7271', email: people.penulis.login, email_verified: true };
    const change = withClaims(() => ({ email: 'tamu@palu.demo', email_verified: false }));
    expect(await signInWith(change)).toMatchObject({ status: 403, signedIn: false });
  });
});

describe('the issuer', () => {
  test('gets the client’s secret, the code’s verifier and the same address to come back to', async () => {
    await signInWith((claims) => ({ claims }));
    expect(Object.fromEntries(issuer.asked.form)).toEqual({
      client_id: 'portal',
      client_secret: 'rahasia',
      grant_type: 'authorization_code',
      code: 'kode',
      code_verifier: expect.stringMatching(/^[\w-]{43}$/) as string,
      redirect_uri: `${gateway.origin}/masuk/oidc/kembali`,
    });
    expect(issuer.asked.authorization).toBeUndefined();
  });

  test('that is away is said so, and nothing of the cause but to the log', async () => {
    const page = await signInWith((claims) => {
      issuer.up = false;
      return { claims };
    });
    expect(page).toMatchObject({ status: 503, signedIn: false });
    expect(page.text).toContain('sedang tidak dapat dihubungi');
    expect(page.text).not.toContain(issuer.address);
    expect(await signInWith((claims) => ({ claims }))).toMatchObject({ status: 503 });
  });
});
