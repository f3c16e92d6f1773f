import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { trustedProxies } from '../../../../cms/gateway/http/client-address.ts';
import { openStore, type Store } from '../../../../cms/gateway/store/store.ts';
import { Browser } from '../browser.ts';
import { startHarness, type Harness } from '../gateway-harness.ts';
import { people } from '../people.ts';

/** Tries to sign in through what says it passes on for somebody. */
const tryFor = (gateway: Harness, forwarded: string, login: string = people.penulis.login) =>
  new Browser(gateway.origin).send('/api/session', {
    method: 'POST',
    body: JSON.stringify({ login, password: 'salah' }),
    headers: { 'X-Forwarded-For': forwarded },
  });

const lastAddress = (store: Store): unknown =>
  (store.prepare('SELECT address FROM door_log ORDER BY id DESC LIMIT 1').get() ?? {})['address'];

let gateway: Harness;
let store: Store;

describe('without a trusted proxy', () => {
  beforeAll(async () => {
    store = openStore(':memory:');
    gateway = await startHarness(undefined, {
      store,
      trustedProxies: trustedProxies('10.0.0.1, 192.168.0.0/16'),
    });
  });
  afterAll(() => gateway.end());

  test('what a request says of its own origin is ignored', async () => {
    await tryFor(gateway, '203.0.113.7');
    expect(lastAddress(store)).toBe('127.0.0.1');
  });
});

describe('behind a trusted proxy', () => {
  beforeAll(async () => {
    store = openStore(':memory:');
    gateway = await startHarness(undefined, {
      store,
      trustedProxies: trustedProxies('127.0.0.1,10.1.0.0/16,2001:db8:1::/48'),
    });
  });
  afterAll(() => gateway.end());
  beforeEach(() => store.exec('DELETE FROM sign_in_attempts'));

  test.each([
    ['203.0.113.7', '203.0.113.7'],
    ['198.51.100.1, 203.0.113.7', '203.0.113.7'],
    ['198.51.100.1, 203.0.113.7, 10.1.2.3', '203.0.113.7'],
    ['10.9.9.9, 10.1.2.3,2001:db8:1::9', '10.9.9.9'],
    ['10.1.2.4, 10.1.2.3', '10.1.2.4'],
    ['jahat, 203.0.113.7', '203.0.113.7'],
    ['2001:db8:2::7', '2001:db8:2::7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
  ])('%s comes from %s', async (forwarded, address) => {
    await tryFor(gateway, forwarded);
    expect(lastAddress(store)).toBe(address);
  });

  test.each(['jahat', '203.0.113.7, ', '203.0.113.7:443', '203.0.113.7, jahat', '999.1.1.1', ','])(
    '%j names nobody, so the proxy itself counts',
    async (forwarded) => {
      await tryFor(gateway, forwarded);
      expect(lastAddress(store)).toBe('127.0.0.1');
    },
  );

  test('who guesses has to wait, and a neighbour behind the same proxy does not', async () => {
    const guess = (client: string, round: number) =>
      tryFor(gateway, `198.51.100.${round}, ${client}`, `orang${round}@palu.demo`);
    for (let round = 0; round < 100; round += 1)
      expect((await guess('203.0.113.7', round)).status).toBe(401);
    expect((await guess('203.0.113.7', 100)).status).toBe(429);
    expect((await guess('203.0.113.8', 101)).status).toBe(401);
  });
});

test.each([
  ['proksi', 'bukan alamat IP'],
  ['', 'bukan alamat IP'],
  ['10.0.0.1,', 'bukan alamat IP'],
  ['none', 'bukan alamat IP'],
  ['10.0.0.0/33', 'bukan rentang'],
  ['10.0.0.0/8/8', 'bukan alamat IP'],
  ['0.0.0.0/0', 'terlalu luas'],
  ['::/0', 'terlalu luas'],
])('%j is no list of proxies', (text, words) => {
  expect(() => trustedProxies(text)).toThrow(words);
});
