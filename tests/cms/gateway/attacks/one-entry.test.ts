import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeText } from '#model/frontmatter.ts';
import { contentPath } from '#model/path.ts';
import { importCommit } from '../../../bare-repository.ts';
import type { Browser } from '../browser.ts';
import { startHarness, type Harness } from '../gateway-harness.ts';
import { makeNews, newsPath, noted } from '../make-city.ts';
import { publishNews, saveTexts } from '../save.ts';

let gateway: Harness;
let penyunting: Browser;

beforeAll(async () => {
  gateway = await startHarness();
  penyunting = await gateway.as('penyunting');
});
afterAll(() => gateway.end());

/** The fields of a draft's changes stand far from the urgency, so that git joins them. */
const makeNotice = (urgency: object, body = 'Ikuti petunjuk petugas.', fields = {}) =>
  writeText(
    {
      ...urgency,
      title: 'Jauhi pantai Talise',
      summary: 'Gelombang tinggi.',
      date: '2026-03-10',
      topics: ['bencana'],
      ...fields,
    },
    body,
    'md',
  );

const emergency = { urgency: 'darurat' };
const pathOf = (slug: string) => contentPath('notice', `dinkes/${slug}`);
const nameOf = (slug: string) => ({ collection: 'notices-dinkes', slug: `${slug}/index` });
const publish = (slug: string) => penyunting.ask('publishUnpublishedEntry', nameOf(slug));

describe('a draft that moved', () => {
  const stowaway = makeNotice({}, 'Lihat [mitra](https://mitra.example/a).');

  test('takes nothing to the address that it left, where no reviewer would see it', async () => {
    const raw = makeNotice(emergency);
    const { versions: base } = (await saveTexts(penyunting, { [pathOf('lama')]: raw })).body;
    const move = { base, newPath: pathOf('baru'), slug: 'lama/index' };
    expect((await saveTexts(penyunting, { [pathOf('lama')]: raw }, move)).status).toBe(200);
    const before = gateway.head('draft/notices-dinkes/lama');
    for (const slug of ['lama/index', 'x']) {
      const answer = await saveTexts(penyunting, { [pathOf('lama')]: stowaway }, { slug });
      expect(answer.status).toBe(409);
      expect(answer.body.error).toContain('dipindahkan menjadi pengumuman dinkes/baru');
    }
    expect(gateway.head('draft/notices-dinkes/lama')).toBe(before);
  });

  test('is not published with a second entry in it, however that came there', async () => {
    const ref = 'refs/heads/draft/notices-dinkes/lama';
    importCommit(gateway.repository, {
      files: { [pathOf('lama')]: stowaway },
      parents: [`${ref}^0`],
      ref,
      message: 'Simpan\n\nPortal-Status: pending_publish',
      author: 'Penulis <penulis@dinkes.demo>',
    });
    const before = gateway.head();
    const { status, body } = await publish('lama');
    expect([status, body.error]).toEqual([403, expect.stringContaining('di luar tulisannya')]);
    expect(gateway.head()).toBe(before);
  });
});

test('a draft with a neighbour’s text in it is not published', async () => {
  const ref = 'refs/heads/draft/news-dinkes/sendiri';
  importCommit(gateway.repository, {
    files: {
      [newsPath('dinkes/sendiri')]: makeNews({ title: 'Sendiri' }),
      [newsPath('dinkes/posyandu')]: makeNews({ title: 'Jadwal lain', ...noted() }),
    },
    parents: ['refs/heads/main^0'],
    ref,
    message: 'Simpan\n\nPortal-Status: pending_publish',
    author: 'Penulis <penulis@dinkes.demo>',
  });
  const before = gateway.head();
  expect((await publishNews(penyunting, 'dinkes/sendiri')).status).toBe(403);
  expect(gateway.head()).toBe(before);
});

test('what is no emergency any more once it is joined with the published notice is published by nobody alone', async () => {
  const body = 'Satu.\n\nDua.\n\nTiga.\n\nEmpat.\n\nLima.\n';
  await gateway.push({ [pathOf('pantai')]: makeNotice(emergency, body) });
  const { versions: base } = (await penyunting.ask('getEntry', { path: pathOf('pantai') })).body;
  const changed = makeNotice(emergency, `${body}\nDatang ke tempat lain.\n`, noted());
  expect((await saveTexts(penyunting, { [pathOf('pantai')]: changed }, { base })).status).toBe(200);
  await gateway.push({ [pathOf('pantai')]: makeNotice({}, body) });
  const before = gateway.head();
  const { status, body: answer } = await publish('pantai');
  expect([status, answer.error]).toEqual([403, expect.stringContaining('tidak lagi darurat')]);
  expect(gateway.head()).toBe(before);
});

test('nobody alone hides a published notice by an emergency that is still to come', async () => {
  await gateway.push({ [pathOf('air')]: makeNotice({}) });
  const { versions: base } = (await penyunting.ask('getEntry', { path: pathOf('air') })).body;
  const hidden = makeNotice({ ...emergency, publishAt: '2099-01-01T08:00' });
  expect((await saveTexts(penyunting, { [pathOf('air')]: hidden }, { base })).status).toBe(200);
  const before = gateway.head();
  const { status, body } = await publish('air');
  expect([status, body.error]).toEqual([422, expect.stringContaining('terbit seketika')]);
  expect(gateway.head()).toBe(before);
});
