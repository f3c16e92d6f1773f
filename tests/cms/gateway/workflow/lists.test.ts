import { request, type IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Account, AccountStore } from '../../../../cms/gateway/account.ts';
import { createDemoAccounts } from '../../../../cms/gateway/demo-accounts.ts';
import type { Browser } from '../browser.ts';
import { startHarness, type Harness } from '../gateway-harness.ts';
import { makeNews, newsPath, noted } from '../make-city.ts';
import { password, people } from '../people.ts';
import { draftOf, makeReady, openNews, publishNews, saveNews } from '../save.ts';

interface Listed {
  data: string;
  file: { path: string; id: string };
  versions: Record<string, string>;
}

let gateway: Harness;
let writer: Browser;
let publisher: Browser;
/** The agencies of accounts whose rights were changed, by login. */
const agencies = new Map<string, readonly string[]>();

/** The accounts of the city, with rights that change while the gateway runs. */
const changingAccounts = (): AccountStore => {
  const store = createDemoAccounts(Object.values(people), password);
  const present = (account: Account): Account => ({
    ...account,
    agencies: agencies.get(account.login) ?? account.agencies,
  });
  const some = (account: Account | undefined) => account && present(account);
  return {
    verify: async (login, given) => some(await store.verify(login, given)),
    find: async (login) => some(await store.find(login)),
    all: async () => (await store.all()).map(present),
  };
};

beforeAll(async () => {
  gateway = await startHarness(undefined, { accounts: changingAccounts() });
  [writer, publisher] = await Promise.all([gateway.as('penulis'), gateway.as('penyunting')]);
});
beforeEach(() => agencies.clear());
afterAll(() => gateway.end());

const folderOf = (agency: string) => `content/agencies/${agency}/news`;

const ask = (browser: Browser, agency: string) =>
  browser.ask<Listed[]>('entriesByFolder', {
    folder: folderOf(agency),
    extension: 'md',
    depth: 2,
  });

/** The texts of a list, by path. */
const list = async (browser: Browser, agency = 'dinkes'): Promise<Record<string, string>> => {
  const { status, body } = await ask(browser, agency);
  expect(status).toBe(200);
  return Object.fromEntries(body.map(({ file, data }) => [file.path, data]));
};

const change = async (id: string, title: string) =>
  saveNews(writer, id, makeNews({ title, ...noted() }), { base: await openNews(writer, id) });

test('what is saved changes no list until it is published, and then every list', async () => {
  const before = await list(writer);
  const path = newsPath('dinkes/posyandu');
  expect((await change('dinkes/posyandu', 'Jadwal baru')).status).toBe(200);
  expect(await list(writer)).toEqual(before);
  await makeReady(publisher, 'dinkes/posyandu');
  expect((await publishNews(publisher, 'dinkes/posyandu')).status).toBe(200);
  const after = await list(writer);
  expect(after).toEqual({ ...before, [path]: expect.stringContaining('Jadwal baru') as string });
  expect(await list(publisher)).toEqual(after);
  const { body } = await ask(writer, 'dinkes');
  const id = await gateway.git('rev-parse', `main:${path}`);
  expect(body.find(({ file }) => file.path === path)).toMatchObject({
    file: { path, id },
    versions: { [path]: id },
  });
});

test('a draft that is thrown away leaves the list as it was', async () => {
  const before = await list(writer);
  await change('dinkes/imunisasi', 'Tidak jadi');
  expect((await writer.ask('deleteUnpublishedEntry', draftOf('dinkes/imunisasi'))).status).toBe(
    200,
  );
  expect(await list(writer)).toEqual(before);
});

test('a new entry and one that is gone show at once, also when they were pushed', async () => {
  const before = await list(writer);
  const path = newsPath('dinkes/dorong');
  await gateway.push({ [path]: makeNews({ title: 'Didorong' }) });
  expect(Object.keys(await list(writer))).toEqual([...Object.keys(before), path].sort());
  const press = await gateway.as('humas');
  expect((await press.ask('deleteFiles', { paths: [path] })).status).toBe(200);
  expect(await list(writer)).toEqual(before);
});

test('what another agency publishes leaves the list as it was', async () => {
  const before = await list(writer);
  await gateway.push({ [newsPath('bpbd/latihan')]: makeNews({ topics: ['bencana'] }) });
  expect(await list(writer)).toEqual(before);
});

test('lists differ by what an account may read, also where another has just been answered', async () => {
  const foreign = await gateway.as('penulisBpbd');
  const press = await gateway.as('humas');
  const own = await list(foreign, 'bpbd');
  expect(Object.keys(own)).toContain(newsPath('bpbd/siaga'));
  expect(Object.keys(await list(writer))).not.toContain(newsPath('bpbd/siaga'));
  expect(await list(press, 'bpbd')).toEqual(own);
  const refused = await ask(writer, 'bpbd');
  expect([refused.status, JSON.stringify(refused.body)]).toEqual([
    403,
    expect.not.stringContaining('Siaga'),
  ]);
});

test('rights that are taken away or given count for the next list', async () => {
  await list(writer);
  agencies.set(people.penulis.login, ['bpbd']);
  expect((await ask(writer, 'dinkes')).status).toBe(403);
  expect(Object.keys(await list(writer, 'bpbd'))).toContain(newsPath('bpbd/siaga'));
  agencies.clear();
  expect((await ask(writer, 'bpbd')).status).toBe(403);
  expect(Object.keys(await list(writer))).toContain(newsPath('dinkes/imunisasi'));
});

test('many who ask at once for what nobody has asked for get the same, whole list', async () => {
  const path = newsPath('dinkes/serentak');
  await gateway.push({ [path]: makeNews({ title: 'Serentak' }) });
  const [first, ...others] = await Promise.all(
    [writer, publisher, writer, publisher].map((browser) => list(browser)),
  );
  expect(first?.[path]).toContain('Serentak');
  for (const other of others) expect(other).toEqual(first);
});

test('an agency without a folder has an empty list', async () => {
  agencies.set(people.penulis.login, ['dukcapil']);
  expect((await ask(writer, 'dukcapil')).body).toEqual([]);
});

/** The answer as it comes over the wire. */
const askRaw = (accepted: string | undefined): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const headers = {
      Origin: gateway.origin,
      'X-Portal-Request': '1',
      'Content-Type': 'application/json',
      Cookie: writer.cookie,
      ...(accepted !== undefined && { 'Accept-Encoding': accepted }),
    };
    const sent = request(`${gateway.origin}/api/cms/v1`, { method: 'POST', headers }, resolve);
    sent.once('error', reject);
    const params = { folder: folderOf('dinkes'), extension: 'md', depth: 2 };
    sent.end(JSON.stringify({ action: 'entriesByFolder', params }));
  });

test.each([
  [undefined, undefined],
  ['identity', undefined],
  ['gzip;q=0', undefined],
  ['gzip;q=0.0, br', undefined],
  ['x-gzip', undefined],
  ['gzip', 'gzip'],
  ['br, gzip', 'gzip'],
  ['deflate,gzip;q=0.5', 'gzip'],
])('to a browser that takes %s it goes packed as %s', async (accepted, encoding) => {
  const answer = await askRaw(accepted);
  const bytes = await buffer(answer);
  expect(answer.headers).toMatchObject({
    'content-type': 'application/json',
    'cache-control': 'no-store',
    vary: 'Accept-Encoding',
    'content-length': `${bytes.length}`,
  });
  expect(answer.headers['content-encoding']).toBe(encoding);
  const text = encoding === undefined ? bytes : gunzipSync(bytes);
  expect(JSON.parse(text.toString())).toEqual((await ask(writer, 'dinkes')).body);
});
