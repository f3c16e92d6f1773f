import { afterEach, expect, test } from 'vitest';
import { people } from '../people.ts';
import { signInAtIssuer, startCity, type City, type Differences } from './real-issuer.ts';
import { WebBrowser } from './web-browser.ts';

const { login } = people.penyunting;

let city: City | undefined;
afterEach(() => city?.end());

const signIn = async (claims: Record<string, unknown>, differences: Differences) => {
  city = await startCity({ sari: claims }, differences);
  const browser = new WebBrowser();
  const page = await browser.ask(await signInAtIssuer(browser, city, 'sari'));
  const session = await browser.ask(`${city.gateway.origin}/api/session`);
  return { ...page, session: session.status === 200 ? session.text : undefined };
};

test.each<[string, Record<string, unknown>, Differences]>([
  ['in the token', { email: login, email_verified: true }, { inToken: true }],
  [
    'inside another claim',
    { user: { email: login, email_verified: true } },
    { claim: 'user.email' },
  ],
  ['in a list', { emails: ['lain@palu.demo', login] }, { claim: 'emails', trusted: true }],
  ['as a name', { preferred_username: login }, { claim: 'preferred_username', trusted: true }],
])('a login is found %s', async (_where, claims, differences) => {
  expect((await signIn(claims, differences)).session).toContain(login);
});

test('a list that names two editors names nobody', async () => {
  const emails = [login, people.admin.login];
  const page = await signIn({ emails }, { claim: 'emails', trusted: true });
  expect(page).toMatchObject({ status: 403, session: undefined });
  expect(page.text).toContain('lebih dari satu pengguna');
});

test.each([-45, 45])('clocks may be %d seconds apart', async (apart) => {
  const now = () => new Date(Date.now() + apart * 1000);
  const page = await signIn({ email: login, email_verified: true }, { now });
  expect(page.session).toContain(login);
});

test.each([-90, 2 * 60 * 60])('clocks that are %d seconds apart let nobody in', async (apart) => {
  const now = () => new Date(Date.now() + apart * 1000);
  const page = await signIn({ email: login, email_verified: true }, { now });
  expect(page).toMatchObject({ status: 403, session: undefined });
  expect(page.text).toContain('Jam server');
});

test('a client whose secret is wrong lets nobody in', async () => {
  const page = await signIn({ email: login, email_verified: true }, { secret: 'salah' });
  expect(page).toMatchObject({ status: 403, session: undefined });
});
