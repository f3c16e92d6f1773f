import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSessions } from '../../../cms/gateway/sessions.ts';
import { openStore } from '../../../cms/gateway/store/store.ts';
import { Browser } from './browser.ts';
import { startHarness, type Harness } from './gateway-harness.ts';
import { password, people } from './people.ts';
import { newsPath } from './make-city.ts';

let gateway: Harness;
let penulis: Browser;

beforeAll(async () => {
  gateway = await startHarness();
  penulis = await gateway.as('penulis');
});
afterAll(() => gateway.end());

const question = (action = 'unpublishedEntries', params: unknown = {}) =>
  JSON.stringify({ branch: 'main', action, params });
const post = (headers: Record<string, string>, body = question()) =>
  penulis.send('/api/cms/v1', { method: 'POST', headers, body });

describe('a session', () => {
  test('tells who is signed in, with the agencies’ names', async () => {
    const { status, body } = await penulis.send('/api/session');
    expect(status).toBe(200);
    expect(body.account).toEqual({
      login: people.penulis.login,
      name: people.penulis.name,
      email: people.penulis.login,
      role: 'writer',
      agencies: [{ id: 'dinkes', title: 'Dinas Kesehatan' }],
    });
    const admin = await (await gateway.as('admin')).send('/api/session');
    expect(admin.body.account.agencies).toHaveLength(2);
  });

  test('opens by login and password alone, in the same words for both mistakes', async () => {
    const stranger = new Browser(gateway.origin);
    const answers = [
      await stranger.signIn(people.penulis.login, 'salah'),
      await stranger.signIn('siapa@dinkes.demo', password),
    ];
    expect(answers.map(({ status }) => status)).toEqual([401, 401]);
    expect(answers[0]?.body).toEqual(answers[1]?.body);
    expect(stranger.cookie).toBe('');
  });

  test('has a cookie that scripts cannot read and other sites do not send', async () => {
    const { headers } = await new Browser(gateway.origin).signIn(people.penulis.login);
    const [cookie = ''] = headers.getSetCookie();
    expect(cookie).toMatch(/^portal-session=[\w-]{43}; /);
    expect(cookie).toContain('HttpOnly');
    expect(cookie).toContain('SameSite=Strict');
    expect(cookie).toContain('Path=/');
  });

  test('is fresh at each sign-in, and ends with the sign-out', async () => {
    const browser = await gateway.as('penulis');
    const first = browser.cookie;
    await browser.signIn(people.penulis.login);
    expect(browser.cookie).not.toBe(first);
    const second = browser.cookie;
    expect((await browser.send('/api/session', { method: 'DELETE' })).status).toBe(204);
    for (const cookie of [first, second])
      expect((await browser.send('/api/session', { headers: { Cookie: cookie } })).status).toBe(
        401,
      );
  });

  test('ends twelve hours after sign-in, and after two hours without a request', () => {
    const hour = 60 * 60 * 1000;
    let now = 0;
    const sessions = createSessions(openStore(':memory:'), () => now);
    const [used, idle] = [sessions.open('a@b', 'password'), sessions.open('a@b', 'oidc')];
    for (now = hour; now < 12 * hour; now += hour) {
      expect(sessions.find(used)).toEqual({ login: 'a@b', factor: 'password' });
      if (now >= 2 * hour) expect(sessions.find(idle)).toBeUndefined();
    }
    now = 12 * hour;
    expect(sessions.find(used)).toBeUndefined();
  });

  test('is one of several of a login, which end together', () => {
    const sessions = createSessions(openStore(':memory:'), () => 0);
    const [kept, other] = [sessions.open('a@b', 'password'), sessions.open('a@b', 'password')];
    expect(sessions.closeAll('a@b', kept)).toBe(1);
    expect(sessions.find(other)).toBeUndefined();
    expect(sessions.count('a@b')).toBe(1);
  });

  test.each([
    '/api/session',
    '/api/publication',
    '/api/agencies',
    '/api/cms/v1/media?path=content/topics.yml',
  ])('is needed for %s', async (path) => {
    expect((await new Browser(gateway.origin).send(path)).status).toBe(401);
  });

  test('is needed for every action', async () => {
    expect(
      (await new Browser(gateway.origin).ask('getEntry', { path: newsPath('dinkes/imunisasi') }))
        .status,
    ).toBe(401);
    expect((await post({ Cookie: 'portal-session=salah' })).status).toBe(401);
  });
});
