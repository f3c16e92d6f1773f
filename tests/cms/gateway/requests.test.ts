import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from './browser.ts';
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
  const main = gateway.head();
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
    commit: gateway.head(),
    at: await gateway.git('log', '-1', '--format=%cI', 'main'),
  });
});

// Last, since the connection of a refused body is closed.
test('a request that is too large is refused, with a length or without', async () => {
  const large = question('getEntry', { path: 'x'.repeat(21 * 1024 * 1024) });
  expect((await post({}, large)).status).toBe(413);
  const stream = new Blob([large]).stream();
  const chunked = await penulis.send('/api/cms/v1', { method: 'POST', body: stream });
  expect(chunked.status).toBe(413);
});
