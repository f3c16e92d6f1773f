import { afterAll, beforeAll, expect, test } from 'vitest';
import { readText } from '#model/frontmatter.ts';
import type { Browser } from '../browser.ts';
import { startHarness, type Harness } from '../gateway-harness.ts';
import { makeNews, newsPath } from '../make-city.ts';
import { draftOf, makeReady, publishNews, saveNews } from '../save.ts';

interface Refused {
  error: string;
  mayConfirm: boolean;
  unknownSites: { host: string; shown: string; words: string[]; places: string[] }[];
}

let gateway: Harness;
let penulis: Browser;
let penyunting: Browser;

beforeAll(async () => {
  gateway = await startHarness();
  [penulis, penyunting] = await Promise.all([gateway.as('penulis'), gateway.as('penyunting')]);
});
afterAll(() => gateway.end());

/** Saves a news item with a table beside it whose one row holds `cells`. */
const save = (writer: Browser, id: string, cells: string, fields: Record<string, unknown> = {}) =>
  saveNews(writer, id, makeNews(fields, 'Daftar mitra.'), {
    assets: [
      {
        path: newsPath(id).replace('index.md', 'mitra.csv'),
        content: Buffer.from(`nama,situs\nMitra,${cells}\n`).toString('base64'),
        encoding: 'base64',
      },
    ],
  });

const host = 'tabel-mitra.co.id';

test('a table that names a new site is saved, and its site asked about when it is published', async () => {
  expect((await save(penulis, 'dinkes/tabel', host)).status).toBe(200);
  expect((await makeReady(penyunting, 'dinkes/tabel')).status).toBe(200);
  const confirm = (confirmed: string[]) =>
    penyunting.ask<Refused>('publishUnpublishedEntry', { ...draftOf('dinkes/tabel'), confirmed });
  const { status, body } = await confirm([]);
  expect([status, body.mayConfirm]).toEqual([422, true]);
  const places = ['Berkas “mitra.csv”, kolom “situs”, baris 2'];
  expect(body.unknownSites).toEqual([{ host, shown: host, words: [host], places }]);
  expect((await confirm([host])).status).toBe(200);
  const list = await gateway.git('show', 'main:content/agencies/dinkes/domains.yml');
  expect(readText(list, 'yml').data).toMatchObject({ [host]: { entry: 'berita dinkes/tabel' } });
});

test('a table that one agency’s list lets pass is judged by the list of the other', async () => {
  expect((await save(penulis, 'dinkes/tabel-lagi', host)).status).toBe(200);
  await makeReady(penyunting, 'dinkes/tabel-lagi');
  expect((await publishNews(penyunting, 'dinkes/tabel-lagi')).status).toBe(200);
  const publisher = await gateway.as('penyuntingBpbd');
  const saved = await save(await gateway.as('penulisBpbd'), 'bpbd/tabel', host, {
    topics: ['bencana'],
  });
  expect(saved.status).toBe(200);
  await makeReady(publisher, 'bpbd/tabel');
  expect((await publishNews(publisher, 'bpbd/tabel')).status).toBe(422);
});

test('a site whose path tells its owner is shown with that path', async () => {
  const channel = 't.me/kanal-mitra';
  expect((await save(penulis, 'dinkes/kanal', channel)).status).toBe(200);
  await makeReady(penyunting, 'dinkes/kanal');
  const draft = draftOf('dinkes/kanal');
  const { body } = await penyunting.ask<Refused>('publishUnpublishedEntry', draft);
  expect(body.unknownSites).toMatchObject([{ host: channel, shown: channel }]);
  await penyunting.ask('publishUnpublishedEntry', { ...draft, confirmed: [channel] });
  const { body: known } = await penyunting.ask<{ host: string }[]>('knownSites', {});
  expect(known).toContainEqual(expect.objectContaining({ host: channel, shown: channel }));
});

test('a table with an address that hides where it leads is not saved', async () => {
  const { status, body } = await save(penulis, 'dinkes/pendek', 's.id/mitra-kami');
  expect(status).toBe(422);
  expect((body as unknown as Refused).error).toContain('Tautan pendek (s.id)');
});
