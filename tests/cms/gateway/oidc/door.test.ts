import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openStore, type Store } from '../../../../cms/gateway/store/store.ts';
import { Browser } from '../browser.ts';
import { startHarness, type Harness } from '../gateway-harness.ts';
import { people } from '../people.ts';
import { settingsFor, startFalseIssuer, type FalseIssuer } from './false-issuer.ts';
import { WebBrowser } from './web-browser.ts';

let issuer: FalseIssuer;
let gateway: Harness;
let store: Store;
let lastLine = 0;

beforeAll(async () => {
  issuer = await startFalseIssuer();
  store = openStore(':memory:');
  gateway = await startHarness(undefined, {
    store,
    oidc: settingsFor(issuer, 'rahasia-klien-untuk-uji'),
  });
});
afterAll(async () => {
  issuer.end();
  await gateway.end();
});

beforeEach(() => {
  issuer.up = true;
  store.exec('DELETE FROM sign_in_attempts');
  lastLine = (store.prepare('SELECT max(id) AS id FROM door_log').get() as { id: number }).id ?? 0;
});

const logged = () =>
  store
    .prepare('SELECT event, login, address FROM door_log WHERE id > ? ORDER BY id')
    .all(lastLine)
    .map((line) => Object.values(line));

const failures = () =>
  (store.prepare('SELECT count(*) AS number FROM sign_in_attempts').get() ?? {})['number'];

/** Goes to the issuer, and comes back with what `change` makes of a true answer for `email`. */
const signInAs = async (
  email: string,
  change: (back: URLSearchParams) => void = () => undefined,
) => {
  const browser = new WebBrowser();
  const { headers } = await browser.ask(`${gateway.origin}/masuk/oidc`);
  const sent = new URL(headers.get('Location') ?? 'about:blank').searchParams;
  const iat = Math.floor(Date.now() / 1000);
  issuer.token = {
    claims: {
      ...{ iss: issuer.address, aud: 'portal', sub: '7271', nonce: sent.get('nonce') },
      ...{ iat, exp: iat + 300, email, email_verified: true },
    },
  };
  const back = new URLSearchParams({ code: 'kode', state: sent.get('state') ?? '' });
  change(back);
  return browser.ask(`${gateway.origin}/masuk/oidc/kembali?${back}`);
};

const forged = () => signInAs(people.penulis.login, (back) => back.set('state', 'palsu'));

test('whoever comes in by the city’s account is told to the door’s log, and so is who is refused', async () => {
  expect((await signInAs(people.penulis.login)).status).toBe(200);
  expect((await signInAs('tamu@palu.demo')).status).toBe(403);
  expect((await forged()).status).toBe(403);
  expect(logged()).toEqual([
    ['sign-in', people.penulis.login, '127.0.0.1'],
    ['refused', 'tamu@palu.demo', '127.0.0.1'],
    ['refused', '', '127.0.0.1'],
  ]);
  expect(failures()).toBe(2);
});

test('a city’s account that is away counts against nobody', async () => {
  await signInAs(people.penulis.login);
  const page = await signInAs(people.penulis.login, () => (issuer.up = false));
  expect(page.status).toBe(503);
  expect(failures()).toBe(0);
  expect(logged().map(([event]) => event)).toEqual(['sign-in']);
});

test('an answer that no browser here waits for counts against nobody', async () => {
  const address = `${gateway.origin}/masuk/oidc/kembali?code=kode&state=palsu`;
  expect((await new WebBrowser().ask(address)).status).toBe(400);
  expect(failures()).toBe(0);
});

test('an address that forges answers has to wait, also with a password', async () => {
  for (let round = 0; round < 100; round += 1) expect((await forged()).status).toBe(403);
  const page = await signInAs(people.penulis.login);
  expect([page.status, page.text]).toEqual([429, expect.stringContaining('Tunggu 15 menit')]);
  expect(page.headers.getSetCookie().join()).not.toContain('portal-session=');
  expect((await new Browser(gateway.origin).signIn(people.humas.login)).status).toBe(429);
  expect(logged().filter(([event]) => event === 'locked')).toEqual([['locked', '', '127.0.0.1']]);
});
