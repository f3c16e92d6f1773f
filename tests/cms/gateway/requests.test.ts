import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSessions } from '../../../cms/gateway/sessions.ts';
import { Browser, password, people, startHarness, type Harness } from './gateway-harness.ts';
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

  test('ends when its time is over', () => {
    let now = 0;
    const sessions = createSessions(() => now, 1000);
    const id = sessions.open('a@b');
    now = 999;
    expect(sessions.loginOf(id)).toBe('a@b');
    now = 1000;
    expect(sessions.loginOf(id)).toBeUndefined();
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

describe('a request is refused', () => {
  test.each<[string, Record<string, string>]>([
    ['from another site', { Origin: 'https://jahat.example' }],
    ['from the portal’s origin', { Origin: 'http://127.0.0.1:1' }],
    ['from an opaque origin', { Origin: 'null' }],
    ['without an origin', { Origin: '' }],
    ['without the editor’s header', { 'X-Portal-Request': '' }],
  ])('%s', async (_what, headers) => {
    expect((await post(headers)).status).toBe(403);
    const signIn = {
      method: 'POST',
      headers,
      body: JSON.stringify({ login: people.penulis.login, password }),
    };
    expect((await penulis.send('/api/session', signIn)).status).toBe(403);
    expect((await penulis.send('/api/session', { method: 'DELETE', headers })).status).toBe(403);
  });

  test.each<[string, Record<string, string>, string]>([
    ['that is no JSON by its type', { 'Content-Type': 'text/plain' }, question()],
    ['that is no JSON', {}, '{"action":'],
    ['that is empty', {}, ''],
    ['that is a list', {}, '[]'],
    ['with a field too many', {}, JSON.stringify({ action: 'info', params: {}, extra: 1 })],
    ['with an unknown action', {}, question('addNote')],
    ['with an action of the language', {}, question('constructor')],
    ['with an action of the prototype', {}, question('__proto__')],
    [
      'with a parameter too many',
      {},
      question('getEntry', { path: newsPath('dinkes/imunisasi'), sha: 'x' }),
    ],
    ['with a parameter of another type', {}, question('getEntry', { path: { toString: 'x' } })],
    ['with a prototype to pollute', {}, '{"action":"info","params":{"__proto__":{"admin":true}}}'],
    ['without parameters', {}, JSON.stringify({ action: 'getEntry' })],
  ])('%s', async (_what, headers, body) => {
    const answer = await post(headers, body);
    expect(answer.status).toBe(400);
    expect(answer.body).toEqual({ error: expect.stringMatching(/^[A-Z].*\.$/) as string });
    expect(({} as Record<string, unknown>)['admin']).toBeUndefined();
  });

  test.each(['PUT', 'PATCH', 'DELETE'])('with the method %s', async (method) => {
    expect((await penulis.send('/api/cms/v1', { method, body: question() })).status).toBe(404);
  });
});

test('every answer of the API is kept by nobody and names no machine', async () => {
  for (const answer of [
    await penulis.ask('info'),
    await post({ Origin: '' }),
    await penulis.send('/api/nothing'),
    await penulis.send('/api/publication'),
  ]) {
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
    expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(answer.headers.get('X-Powered-By')).toBeNull();
  }
});

test('a fault inside is told to the log, not to the reader', async () => {
  const main = await gateway.git('rev-parse', 'refs/heads/main');
  await gateway.git('update-ref', '-d', 'refs/heads/main');
  const { status, body } = await penulis.ask('getEntry', { path: newsPath('dinkes/imunisasi') });
  await gateway.git('update-ref', 'refs/heads/main', main);
  expect(status).toBe(500);
  expect(body.error).toMatch(/^Ada gangguan di server/);
  expect(JSON.stringify(body)).not.toMatch(/\/|refs|git|\.ts/);
  expect(gateway.log.some((line) => line.includes('refs/heads/main'))).toBe(true);
});

test('the publication is the published commit unless a publisher says otherwise', async () => {
  const { body } = await penulis.send('/api/publication');
  expect(body).toEqual({
    state: 'live',
    commit: await gateway.git('rev-parse', 'main'),
    at: await gateway.git('log', '-1', '--format=%cI', 'main'),
  });
});

describe('the editor’s screens', () => {
  test('come with a strict policy, and hashed files may be kept', async () => {
    const page = await new Browser(gateway.origin).send('/');
    expect(page.status).toBe(200);
    expect(page.body).toContain('<title>Editor</title>');
    const policy = page.headers.get('Content-Security-Policy') ?? '';
    expect(policy).toContain("default-src 'none'; script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe-eval');
    expect(page.headers.get('Cache-Control')).toBe('no-cache');
    const script = await new Browser(gateway.origin).send('/assets/app-1234.js');
    expect(script.headers.get('Cache-Control')).toContain('immutable');
  });

  test.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%5c..%5csecret.txt',
    '/.git/config',
    '/nothing',
  ])('do not reach %s', async (path) => {
    const { status, body } = await new Browser(gateway.origin).send(path);
    expect(status).toBe(404);
    expect(body).not.toContain('rahasia');
  });
});

// Last, since the connection of a refused body is closed.
test('a request that is too large is refused, with a length or without', async () => {
  const large = question('getEntry', { path: 'x'.repeat(21 * 1024 * 1024) });
  expect((await post({}, large)).status).toBe(413);
  const stream = new Blob([large]).stream();
  const chunked = await penulis.send('/api/cms/v1', {
    method: 'POST',
    body: stream,
    duplex: 'half',
  } as RequestInit);
  expect(chunked.status).toBe(413);
});
