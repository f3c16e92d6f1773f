import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readText, writeText } from '#model/frontmatter.ts';
import { attachmentPath, contentPath } from '#model/path.ts';
import type { Answer, Browser } from '../browser.ts';
import { startHarness, type Harness } from '../gateway-harness.ts';
import { makeNews, newsPath } from '../make-city.ts';
import { makePng } from '../make-png.ts';
import { makeReady, publishNews, saveNews, saveTexts } from '../save.ts';

let gateway: Harness;
let humas: Browser;
let admin: Browser;
let penyunting: Browser;
let penyunting2: Browser;

beforeAll(async () => {
  gateway = await startHarness();
  [humas, admin, penyunting, penyunting2] = await Promise.all([
    gateway.as('humas'),
    gateway.as('admin'),
    gateway.as('penyunting'),
    gateway.as('penyunting2'),
  ]);
});
afterAll(() => gateway.end());

type Data = Record<string, unknown>;

/** Changes a list in a draft, and lets a second person publish it. */
const publishList = async (
  [writer, publisher]: readonly [Browser, Browser],
  [path, name]: readonly [string, { collection: string; slug: string }],
  change: (data: Data) => Data,
): Promise<Answer> => {
  const { data, versions: base } = (await writer.ask('getEntry', { path })).body;
  const raw = writeText(change(readText(data, 'yml').data), '', 'yml');
  expect((await saveTexts(writer, { [path]: raw }, { base })).status).toBe(200);
  const ready = { ...name, newStatus: 'pending_publish' };
  expect((await writer.ask('updateUnpublishedEntryStatus', ready)).status).toBe(200);
  const answer = await publisher.ask('publishUnpublishedEntry', name);
  await writer.ask('deleteUnpublishedEntry', name);
  return answer;
};

const without =
  (...names: string[]) =>
  (data: Data): Data =>
    Object.fromEntries(Object.entries(data).filter(([name]) => !names.includes(name)));

describe('a topic or an area goes', () => {
  const topics = ['content/topics.yml', { collection: 'topics-kota', slug: 'topics' }] as const;

  test('not as long as published texts name it: the build would refuse every one of them', async () => {
    const before = gateway.head();
    const { status, body } = await publishList([admin, humas], topics, without('kesehatan'));
    expect(status).toBe(422);
    expect(body.error).toMatch(
      /^“kesehatan” masih dipakai di .*berita dinkes\/posyandu \(Topik › 1\).*Ganti atau kosongkan dahulu isian itu\.$/,
    );
    expect(gateway.head()).toBe(before);
  });

  test('not when a text that names it came out meanwhile', async () => {
    const add = (data: Data): Data => ({ ...data, pasar: data['bencana'] });
    expect((await publishList([admin, humas], topics, add)).status).toBe(200);
    const { data, versions: base } = (await admin.ask('getEntry', { path: topics[0] })).body;
    const raw = writeText(without('pasar')(readText(data, 'yml').data), '', 'yml');
    await saveTexts(admin, { [topics[0]]: raw }, { base });
    await saveNews(await gateway.as('penulis'), 'dinkes/pasar', makeNews({ topics: ['pasar'] }));
    await makeReady(penyunting, 'dinkes/pasar');
    await admin.ask('updateUnpublishedEntryStatus', {
      ...topics[1],
      newStatus: 'pending_publish',
    });
    expect((await publishNews(penyunting, 'dinkes/pasar')).status).toBe(200);
    expect((await humas.ask('publishUnpublishedEntry', topics[1])).status).toBe(422);
    await admin.ask('deleteUnpublishedEntry', topics[1]);
  });

  test('not as long as an old address leads to its page', async () => {
    const { data } = readText(await gateway.git('show', `main:${topics[0]}`), 'yml');
    const items = [{ from: '/kebakaran/', to: '/layanan/topik/longsor/' }];
    await gateway.push({
      'content/redirects.yml': writeText({ items }, '', 'yml'),
      [topics[0]]: writeText({ ...data, longsor: data['bencana'] }, '', 'yml'),
    });
    const { status, body } = await publishList([admin, humas], topics, without('longsor'));
    expect([status, body.error]).toEqual([
      422,
      expect.stringContaining('masih dipakai di pengalihan alamat (Alamat › 1 › Alamat baru)'),
    ]);
  });

  test('when nothing names it', async () => {
    await gateway.push({ 'content/redirects.yml': null });
    const { status } = await publishList([admin, humas], topics, without('longsor'));
    expect(status).toBe(200);
  });
});

describe('a draft of a list of sites', () => {
  const path = contentPath('domain', 'dinkes');
  const list = [path, { collection: 'domains-dinkes', slug: 'domains' }] as const;
  const fact = { reason: 'Mitra.', by: 'penyunting@dinkes.demo', since: '2026-03-10' };

  beforeEach(() =>
    gateway.push({
      [path]: writeText(
        {
          'mitra.example': fact,
          'induk.example': { ...fact, subdomains: true },
          'lama.example': fact,
        },
        '',
        'yml',
      ),
      [newsPath('dinkes/tautan')]: makeNews(
        {},
        'Lihat [mitra](https://mitra.example/a) dan [data](https://data.induk.example/).',
      ),
    }),
  );

  test.each([
    ['drops one that is linked', without('mitra.example')],
    ['drops all', () => ({ 'lain.example': fact })],
    ['no longer lets in what lies below', (data: Data) => ({ ...data, 'induk.example': fact })],
  ])('that %s is not published', async (_what, change) => {
    const before = gateway.head();
    const { status, body } = await publishList([penyunting, penyunting2], list, change);
    expect([status, body.error]).toEqual([409, expect.stringContaining('berita dinkes/tautan')]);
    expect(gateway.head()).toBe(before);
  });

  test('that drops one that nothing links is published', async () => {
    const answer = await publishList([penyunting, penyunting2], list, without('lama.example'));
    expect(answer.status).toBe(200);
  });
});

test('an entry of an agency that has no profile is not saved: the build would refuse it', async () => {
  const before = await gateway.refs();
  const { status, body } = await saveNews(humas, 'hantu/kabar', makeNews());
  expect([status, body.error]).toEqual([422, expect.stringContaining('“hantu” tidak punya')]);
  expect(await gateway.refs()).toBe(before);
});

test('a file is not deleted as long as an old address leads to it', async () => {
  const path = 'content/agencies/dinkes/news/imunisasi/jadwal.csv';
  const items = [{ from: '/unduh/', to: '/berkas/berita/dinkes/imunisasi/jadwal.csv' }];
  const lines = (to: object) => ({ 'content/redirects.yml': writeText(to, '', 'yml') });
  await gateway.push({ [path]: 'Hari,Jam\nSenin,8\n', ...lines({ items }) });
  const remove = () => humas.ask('deleteFiles', { paths: [path] });
  const { status, body } = await remove();
  expect([status, body.error]).toEqual([
    422,
    expect.stringContaining('imunisasi/jadwal.csv tidak ada halaman'),
  ]);
  await gateway.push(lines({ items: [{ from: '/unduh/', to: '/berita/dinkes/imunisasi/' }] }));
  expect((await remove()).status).toBe(200);
});

test('a file whose name the build could give to nothing is not saved', async () => {
  const penulis = await gateway.as('penulis');
  const save = (length: number) => {
    const src = `${'a'.repeat(length - 4)}.png`;
    const pictures = [{ src, alt: 'Gedung dinas.', credit: 'Humas' }];
    const path = attachmentPath('news', `dinkes/nama-${length}`, src);
    return saveNews(penulis, `dinkes/nama-${length}`, makeNews({ pictures }), {
      assets: [{ path, content: makePng(), encoding: 'base64' }],
    });
  };
  for (const length of [101, 240, 260]) {
    const { status, body } = await save(length);
    expect([status, body.error]).toEqual([403, expect.stringContaining('lebih panjang dari 100')]);
  }
  expect((await save(100)).status).toBe(200);
});
