import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeText } from '#model/frontmatter.ts';
import { attachmentPath, contentPath } from '#model/path.ts';
import type { EditLimit } from '../../../../cms/gateway/edit-limits/limits.ts';
import type { Browser } from '../browser.ts';
import { startHarness, type Harness } from '../gateway-harness.ts';
import { makeNews } from '../make-city.ts';
import { makePng } from '../make-png.ts';
import { draftOf, makeReady, saveNews, saveTexts } from '../save.ts';

const hour = 60 * 60_000;
const roles = ['writer', 'publisher', 'press', 'admin'] as const;
const few: EditLimit[] = [
  { action: 'save', roles: ['writer'], most: 20, within: hour },
  { action: 'save', roles: ['publisher'], most: 3, within: hour },
  { action: 'emergency', roles, most: 1, within: hour },
  { action: 'upload', roles, most: 2, within: hour },
];

let gateway: Harness;
let penulis: Browser;
let penyunting: Browser;
beforeAll(async () => {
  gateway = await startHarness(undefined, { editLimits: few });
  [penulis, penyunting] = await Promise.all([gateway.as('penulis'), gateway.as('penyunting')]);
});
afterAll(() => gateway.end());

test('emergencies that one person publishes alone are few, however often each is changed', async () => {
  const publish = async (slug: string, body: string) => {
    const path = contentPath('notice', `dinkes/${slug}`);
    const before = await penyunting.ask('getEntry', { path });
    const isOut = before.status === 200;
    const fields = {
      title: 'Jauhi pantai Talise',
      summary: 'Gelombang tinggi.',
      date: '2026-03-10',
      urgency: 'darurat',
      topics: ['bencana'],
      ...(isOut ? { unreviewed: true } : {}),
    };
    const base = isOut ? { base: before.body.versions } : {};
    expect(
      (await saveTexts(penyunting, { [path]: writeText(fields, body, 'md') }, base)).status,
    ).toBe(200);
    const name = { collection: 'notices-dinkes', slug: `${slug}/index` };
    return penyunting.ask('publishUnpublishedEntry', name);
  };
  for (const body of ['Menjauh dari pantai.', 'Menjauh dari muara.', 'Jangan kembali dahulu.'])
    expect((await publish('gempa', body)).status).toBe(200);
  const before = gateway.head();
  const { status, body } = await publish('banjir', 'Naik ke tempat tinggi.');
  expect([status, body.error]).toEqual([
    429,
    expect.stringContaining('lebih dari 1 pengumuman darurat'),
  ]);
  expect(gateway.head()).toBe(before);
});

test('moving drafts between their stages counts as having hands on them', async () => {
  const ids = ['satu', 'dua', 'tiga'].map((slug) => `dinkes/${slug}`);
  for (const id of ids) await saveNews(penulis, id, makeNews({ title: id }));
  const statuses = [];
  for (const id of ids) statuses.push((await makeReady(penyunting, id)).status);
  // The two emergencies of before count too.
  expect(statuses).toEqual([200, 429, 429]);
  const send = { ...draftOf('dinkes/dua'), newStatus: 'pending_review' };
  expect((await penulis.ask('updateUnpublishedEntryStatus', send)).status).toBe(200);
  const reason = { ...draftOf('dinkes/dua'), reason: 'Lengkapi.' };
  expect((await penyunting.ask('returnDraft', reason)).status).toBe(429);
  expect((await penulis.ask('getNotes', draftOf('dinkes/dua'))).body).toEqual({ notes: [] });
  const reviewer = { ...draftOf('dinkes/dua'), reviewer: 'penyunting2@dinkes.demo' };
  expect((await penyunting.ask('assignReviewer', reviewer)).status).toBe(429);
});

test('uploads count by megabytes, also in one entry that is saved again and again', async () => {
  const id = 'dinkes/gambar';
  let base: Record<string, string> | undefined;
  const upload = async (mark: string) => {
    const assets = [
      {
        path: attachmentPath('news', id, `${mark}.png`),
        content: makePng(mark),
        encoding: 'base64',
      },
    ];
    const answer = await saveNews(penulis, id, makeNews(), { ...(base && { base }), assets });
    base = answer.body.versions ?? base;
    return answer;
  };
  for (const mark of ['merah', 'biru', 'merah', 'biru'])
    expect((await upload(mark)).status).toBe(200);
  const before = gateway.head('draft/news-dinkes/gambar');
  const { status, body } = await upload('hijau');
  expect([status, body.error]).toEqual([429, expect.stringContaining('lebih dari 2 MB')]);
  expect(gateway.head('draft/news-dinkes/gambar')).toBe(before);
});

test('remarks on a draft have an end, but for the reason of a return', async () => {
  const note = { ...draftOf('dinkes/satu'), note: { content: 'Baca ini.' } };
  const answers = await Promise.all(
    Array.from({ length: 205 }, () => penulis.ask('addNote', note)),
  );
  const statuses = answers.map(({ status }) => status);
  expect(statuses.filter((status) => status === 200)).toHaveLength(200);
  expect(statuses.filter((status) => status === 429)).toHaveLength(5);
  const reason = { ...draftOf('dinkes/satu'), reason: 'Lengkapi syaratnya.' };
  expect((await penyunting.ask('returnDraft', reason)).status).toBe(200);
});
