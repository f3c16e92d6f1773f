import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { people } from '../people.ts';
import { signInAtIssuer, startCity, type City, type Staff } from './real-issuer.ts';
import { WebBrowser } from './web-browser.ts';

const staff: Staff = {
  sari: { email: people.penulis.login.toUpperCase(), email_verified: true, role: 'admin' },
  belum: { email: people.penyunting.login, email_verified: false },
  diam: { email: people.penyunting.login },
  tamu: { email: 'tamu@palu.demo', email_verified: true },
  kosong: {},
};

let city: City;
let now = () => new Date();

beforeAll(async () => {
  city = await startCity(staff, { now: () => now() });
});
afterAll(() => city.end());

const signIn = async (name: string, browser = new WebBrowser()) =>
  browser.ask(await signInAtIssuer(browser, city, name));

const hasSession = (browser: WebBrowser) =>
  browser.cookies(city.gateway.origin).has('portal-session');

describe('the city’s own sign-in', () => {
  test('opens a session for whom the city’s list names, in the role of that list', async () => {
    const browser = new WebBrowser();
    const page = await signIn('sari', browser);
    expect(page.status).toBe(200);
    expect(page.headers.get('Refresh')).toBe('0; url=/');
    expect(page.headers.get('Cache-Control')).toBe('no-store');
    const session = await browser.ask(`${city.gateway.origin}/api/session`);
    expect(JSON.parse(session.text)).toMatchObject({
      account: { login: people.penulis.login, role: 'writer' },
    });
  });

  test('asks for a code with state, nonce and a challenge, each new, and shows no secret', async () => {
    const asked = async () => {
      const { headers } = await new WebBrowser().ask(`${city.gateway.origin}/masuk/oidc`);
      return { to: new URL(headers.get('Location') ?? ''), cookies: headers.getSetCookie() };
    };
    const [one, other] = [await asked(), await asked()];
    expect(one.to.origin).toBe(city.issuer);
    expect(Object.fromEntries(one.to.searchParams)).toEqual({
      client_id: 'portal',
      response_type: 'code',
      redirect_uri: `${city.gateway.origin}/masuk/oidc/kembali`,
      scope: 'openid email profile',
      code_challenge_method: 'S256',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/) as string,
      state: expect.stringMatching(/^[\w-]{43}$/) as string,
      nonce: expect.stringMatching(/^[\w-]{43}$/) as string,
    });
    for (const name of ['state', 'nonce', 'code_challenge'])
      expect(one.to.searchParams.get(name)).not.toBe(other.to.searchParams.get(name));
    expect(one.cookies).toHaveLength(1);
    expect(one.cookies[0]).toMatch(
      /^portal-oidc=[\w-]{43}; Max-Age=600; Path=\/; HttpOnly; SameSite=Lax$/,
    );
  });

  test('is offered by the sign-in page', async () => {
    const { text } = await new WebBrowser().ask(`${city.gateway.origin}/api/sign-in`);
    expect(JSON.parse(text)).toEqual({ oidc: true });
  });

  test('ends the session that the browser had before', async () => {
    const browser = new WebBrowser();
    await signIn('sari', browser);
    const before = browser.cookies(city.gateway.origin).get('portal-session');
    await browser.ask(await signInAtIssuer(browser, city, 'sari'));
    expect(browser.cookies(city.gateway.origin).get('portal-session')).not.toBe(before);
    const { status } = await fetch(`${city.gateway.origin}/api/session`, {
      headers: { Cookie: `portal-session=${before}` },
    });
    expect(status).toBe(401);
  });
});

describe('nobody comes in', () => {
  test.each([
    ['belum', 'belum diverifikasi'],
    ['diam', 'belum diverifikasi'],
    ['tamu', 'belum terdaftar'],
    ['kosong', 'tidak menyebutkan alamat surel'],
  ])('as %s', async (name, words) => {
    const browser = new WebBrowser();
    const page = await signIn(name, browser);
    expect(page.status).toBe(403);
    expect(page.text).toContain(words);
    expect(page.text).toContain('<html lang="id">');
    expect(page.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
    expect(hasSession(browser)).toBe(false);
  });

  test('twice by one answer of the issuer', async () => {
    const browser = new WebBrowser();
    const back = await signInAtIssuer(browser, city, 'sari');
    const cookie = browser.cookies(city.gateway.origin).get('portal-oidc') ?? '';
    expect((await browser.ask(back)).status).toBe(200);
    const thief = new WebBrowser();
    thief.cookies(city.gateway.origin).set('portal-oidc', cookie);
    const page = await thief.ask(back);
    expect(page.status).toBe(400);
    expect(page.text).toContain('sudah dipakai');
    expect(hasSession(thief)).toBe(false);
  });

  test('with the answer that another browser waits for', async () => {
    const [victim, attacker] = [new WebBrowser(), new WebBrowser()];
    const theirs = await signInAtIssuer(attacker, city, 'sari');
    expect((await victim.ask(theirs)).status).toBe(400);
    await signInAtIssuer(victim, city, 'sari');
    const page = await victim.ask(theirs);
    expect(page.status).toBe(403);
    expect(page.text).toContain('tidak dapat dipercaya');
    expect(hasSession(victim)).toBe(false);
  });

  test.each<[string, (back: URL) => void]>([
    ['a changed state', (back) => back.searchParams.set('state', 'x'.repeat(43))],
    ['no state', (back) => back.searchParams.delete('state')],
    ['two states', (back) => back.searchParams.append('state', 'x')],
    ['a made-up code', (back) => back.searchParams.set('code', 'x'.repeat(43))],
    ['the name of another issuer', (back) => back.searchParams.set('iss', 'https://jahat.demo')],
    ['no name of an issuer', (back) => back.searchParams.delete('iss')],
  ])('with %s, and the attempt is over', async (_what, change) => {
    const browser = new WebBrowser();
    const back = await signInAtIssuer(browser, city, 'sari');
    const changed = new URL(back);
    change(changed);
    const page = await browser.ask(changed);
    expect(page.status).toBe(403);
    expect(page.text).toContain('tidak dapat dipercaya');
    expect((await browser.ask(back)).status).toBe(400);
    expect(hasSession(browser)).toBe(false);
  });

  test('who said no at the issuer', async () => {
    const browser = new WebBrowser();
    const back = await signInAtIssuer(browser, city, 'sari');
    back.searchParams.delete('code');
    back.searchParams.set('error', 'access_denied');
    back.searchParams.set('error_description', '<script>alert(1)</script>');
    const page = await browser.ask(back);
    expect(page.status).toBe(403);
    expect(page.text).toContain('tidak mengizinkan Anda masuk');
    expect(page.text).not.toContain('<script>');
  });

  test('more than ten minutes after the beginning', async () => {
    const browser = new WebBrowser();
    const back = await signInAtIssuer(browser, city, 'sari');
    now = () => new Date(Date.now() + 10 * 60 * 1000);
    const page = await browser.ask(back);
    now = () => new Date();
    expect(page.status).toBe(400);
    expect(page.text).toContain('lewat 10 menit');
  });
});
