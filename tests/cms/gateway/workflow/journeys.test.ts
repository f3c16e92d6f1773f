import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeText } from '#model/frontmatter.ts';
import { contentPath } from '#model/path.ts';
import { makeData } from '../../../make.ts';
import type { Browser } from '../browser.ts';
import { startHarness, type Harness } from '../gateway-harness.ts';
import { makeCity } from '../make-city.ts';
import type { Who } from '../people.ts';
import { saveTexts } from '../save.ts';

interface ToCheck {
  slug: string;
  title: string;
  warnings: string[];
  mayWrite: boolean;
}

const path = contentPath('journey', 'bayi');
const service = contentPath('service', 'dinkes/imunisasi');

const makeService = (fields: object = {}) =>
  writeText({ ...makeData('service'), topics: ['kesehatan'], ...fields }, '', 'mdx');

const makeJourney = (fields: object = {}) =>
  writeText(
    {
      ...makeData('journey', {
        owner: 'dinkes',
        steps: [
          { title: 'Minta buku', outside: 'Puskesmas', reason: 'Dasar catatan.' },
          { title: 'Imunisasi', service: 'dinkes/imunisasi', reason: 'Sejak lahir.' },
        ],
      }),
      ...fields,
    },
    '',
    'mdx',
  );

const withdrawn = { withdrawn: { reason: 'dicabut', date: '2026-03-09' } };

let gateway: Harness;
beforeAll(async () => {
  gateway = await startHarness({
    ...makeCity(),
    [service]: makeService(),
    [path]: makeJourney(),
  });
});
afterAll(() => gateway.end());

const read = async (browser: Browser) => (await browser.ask<ToCheck[]>('journeyWarnings')).body;
const toCheck = async (who: Who) => read(await gateway.as(who));

test('nothing is to check while a journey fits its services', async () => {
  for (const who of ['penulis', 'humas'] as const) expect(await toCheck(who)).toEqual([]);
});

test('a withdrawn service is told to the owner’s accounts and to the city, and to nobody else', async () => {
  await gateway.push({ [service]: makeService(withdrawn) });
  for (const who of ['penulis', 'penyunting', 'humas', 'admin'] as const)
    expect(await toCheck(who)).toMatchObject([
      {
        slug: 'bayi',
        title: 'Anak saya lahir',
        warnings: [expect.stringContaining('yang sudah ditarik')],
        mayWrite: who === 'humas' || who === 'admin',
      },
    ]);
  for (const who of ['penulisBpbd', 'penyuntingBpbd'] as const)
    expect(await toCheck(who)).toEqual([]);
});

test('what is published next is read anew', async () => {
  await gateway.push({ [service]: makeService() });
  expect(await toCheck('penulis')).toEqual([]);
  await gateway.push({ [service]: makeService({ requirements: [{ evidence: 'dinkes/buku' }] }) });
  expect((await toCheck('penulis'))[0]?.warnings).toEqual([
    expect.stringContaining('meminta “dinkes/buku”'),
  ]);
  await gateway.push({
    [contentPath('evidence', 'dinkes/buku')]: writeText(
      { title: 'Buku KIA', summary: 'Catatan anak.' },
      '',
      'yml',
    ),
  });
  expect((await toCheck('penulis'))[0]?.warnings).toEqual([
    expect.stringContaining('meminta “Buku KIA”'),
  ]);
});

test('the press office mends a journey, another publishes it, and there is nothing to check any more', async () => {
  const [humas, admin, penyunting] = await Promise.all([
    gateway.as('humas'),
    gateway.as('admin'),
    gateway.as('penyunting'),
  ]);
  const changeNotes = [{ date: '2026-03-10', note: 'Menulis surat yang perlu dimiliki.' }];
  const mended = { [path]: makeJourney({ bring: ['dinkes/buku'], changeNotes }) };
  const base = (await humas.ask<{ versions: Record<string, string> }>('getEntry', { path })).body
    .versions;
  expect((await saveTexts(penyunting, mended, { base })).status).toBe(403);
  expect((await saveTexts(humas, mended, { base })).status).toBe(200);
  const draft = { collection: 'journeys-kota', slug: 'bayi/index' };
  const ready = { ...draft, newStatus: 'pending_publish' };
  expect((await humas.ask('updateUnpublishedEntryStatus', ready)).status).toBe(200);
  expect((await read(humas)).length).toBe(1);
  expect((await humas.ask('publishUnpublishedEntry', draft)).status).toBe(403);
  expect((await admin.ask('publishUnpublishedEntry', draft)).status).toBe(200);
  expect(await read(humas)).toEqual([]);
});

test('without a session nobody is told, and no question is taken', async () => {
  const browser = await gateway.as('penulis');
  expect((await browser.ask('journeyWarnings', { owner: 'bpbd' })).status).toBe(400);
  browser.cookie = '';
  expect((await browser.ask('journeyWarnings')).status).toBe(401);
});
