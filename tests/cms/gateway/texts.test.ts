import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contentPath } from '#model/path.ts';
import type { Browser, DraftBody } from './browser.ts';
import { startHarness, type Harness } from './gateway-harness.ts';
import { makeNews, newsPath } from './make-city.ts';
import { saveNews, saveTexts } from './save.ts';

let gateway: Harness;
let penulis: Browser;

beforeAll(async () => {
  gateway = await startHarness();
  penulis = await gateway.as('penulis');
});
afterAll(() => gateway.end());

describe('a text that breaks the model is refused, in words for its writer', () => {
  const picture = { src: 'foto.png', alt: 'foto', credit: 'Humas' };
  test.each<[string, string, RegExp]>([
    ['a missing title', makeNews({ title: undefined }), /^Judul: /],
    ['an unknown field', makeNews({ harga: 5 }), /harga/],
    [
      'a date that does not exist',
      makeNews({ date: '2026-02-30' }),
      /^Tanggal: Tanggal harus ada di kalender.*2026-03-09/,
    ],
    [
      'a topic that does not exist',
      makeNews({ topics: ['olahraga'] }),
      /Topik.*“olahraga” tidak ada.*Pilih yang ada di daftar/,
    ],
    [
      'a picture that is not there',
      makeNews({ pictures: [{ ...picture, src: 'hilang.png', alt: 'Antrean.' }] }),
      /hilang\.png.*Unggah berkasnya/,
    ],
    [
      'an alt text that is the file’s name',
      makeNews({ pictures: [picture] }),
      /Teks pengganti sama dengan nama berkas/,
    ],
    ['raw HTML', makeNews({}, '<script>alert(1)</script>'), /^Isi: Isi memakai HTML\. Hapus tanda/],
    ['a script link', makeNews({}, '[klik](javascript:alert)'), /Tautan/],
    [
      'an end before its start',
      makeNews({ publishAt: '2026-03-09T08:00', expireAt: '2026-03-01T08:00' }),
      /^Berlaku sampai: /,
    ],
    ['a YAML alias', '---\ntitle: &a x\nsummary: *a\n---\n', /rujukan YAML/],
    ['no data', 'hanya teks', /Bagian data/],
    ['a byte that is no text', makeNews({}, 'a\0b'), /karakter kendali U\+0000/],
    ['half a letter', makeNews({}, 'a\ud800b'), /huruf yang rusak/],
  ])('%s', async (_what, raw, words) => {
    const before = await gateway.refs();
    const { status, body } = await saveNews(penulis, 'dinkes/keliru', raw);
    expect(status).toBe(422);
    expect(body.error).toMatch(words);
    expect(await gateway.refs()).toBe(before);
  });

  test('every finding has a line, which begins with its field and names no path', async () => {
    const { body } = await saveNews(
      penulis,
      'dinkes/keliru',
      makeNews({ title: undefined, date: 'kemarin' }),
    );
    expect(body.error.split('\n')).toEqual([
      expect.stringMatching(/^Judul: /),
      expect.stringMatching(/^Tanggal: /),
    ]);
    expect(body.error).not.toContain('content/');
  });
});

test('a profile has a draft of its own name', async () => {
  const path = contentPath('agency', 'dinkes');
  const { data, versions } = (await penulis.ask('getEntry', { path })).body as {
    data: string;
    versions: Record<string, string>;
  };
  const saved = await saveTexts(
    penulis,
    { [path]: data.replace('melayani warga', 'merawat warga') },
    { base: versions, slug: 'profile' },
  );
  expect(saved.body).toMatchObject({ collection: 'profile-dinkes', slug: 'profile' });
  expect(
    (await penulis.ask<DraftBody>('unpublishedEntry', { id: 'profile-dinkes/profile' })).status,
  ).toBe(200);
});

test('a save without a change makes no commit after the first', async () => {
  const first = await saveNews(penulis, 'dinkes/sama', makeNews({ title: 'Sama' }));
  const before = await gateway.refs();
  const second = await saveNews(penulis, 'dinkes/sama', makeNews({ title: 'Sama' }), {
    base: first.body.versions,
  });
  expect(second.body).toEqual(first.body);
  expect(await gateway.refs()).toBe(before);
});

test('several entries in one save are refused', async () => {
  const texts = { [newsPath('dinkes/a')]: makeNews(), [newsPath('dinkes/b')]: makeNews() };
  expect((await saveTexts(penulis, texts)).status).toBe(400);
});

test('the repository is sound', async () => {
  expect(await gateway.git('fsck', '--full', '--strict', '--no-dangling')).toBe('');
});
