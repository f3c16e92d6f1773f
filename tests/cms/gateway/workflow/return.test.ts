import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from '../browser.ts';
import { startHarness, type Harness } from '../gateway-harness.ts';
import { makeNews } from '../make-city.ts';
import { draftOf, makeReady, publishNews, saveNews } from '../save.ts';
import { deskOf, notesOn, sendBack, sendForReview } from './desk.ts';

const id = 'dinkes/vaksinasi';
const branch = 'draft/news-dinkes/vaksinasi';

let gateway: Harness;
let penulis: Browser;
let penyunting: Browser;

beforeAll(async () => {
  gateway = await startHarness();
  [penulis, penyunting] = await Promise.all([gateway.as('penulis'), gateway.as('penyunting')]);
  await saveNews(penulis, id);
});
afterAll(() => gateway.end());

test('a draft that was not sent for review is not sent back', async () => {
  const { status, body } = await sendBack(penyunting, id, 'Belum lengkap.');
  expect(status).toBe(409);
  expect(body.error).toContain('belum dikirim');
  expect(await notesOn(penulis, id)).toEqual([]);
});

test('a reviewer sends a draft back with a reason, and its writer finds both', async () => {
  await sendForReview(penulis, 'dinkes/posko', 'Posko dibuka');
  const { status, body } = await sendBack(penyunting, 'dinkes/posko', 'Tambahkan alamat posko.');
  expect([status, body]).toEqual([200, { status: 'draft' }]);
  const desk = await deskOf(penulis);
  expect(desk.returned).toMatchObject([
    {
      ...draftOf('dinkes/posko'),
      title: 'Posko dibuka',
      returned: { by: 'Penyunting Dinkes', reason: 'Tambahkan alamat posko.' },
    },
  ]);
  expect(desk.unfinished.map(({ slug }) => slug)).toEqual(['vaksinasi/index']);
  expect(await notesOn(penulis, 'dinkes/posko')).toMatchObject([{ isReason: true }]);
});

test('the record says who sent it back, without the reason', async () => {
  const message = await gateway.git('log', '-1', '--format=%an%n%B', 'draft/news-dinkes/posko');
  expect(message).toBe(
    [
      'Penyunting Dinkes',
      'Kembalikan berita dinkes/posko kepada penulisnya',
      '',
      'Portal-User: penyunting@dinkes.demo',
      'Portal-Agency: dinkes',
      'Portal-Action: return',
      'Portal-Status: draft',
    ].join('\n'),
  );
});

test('the reason can be worded anew and not taken away', async () => {
  const draft = draftOf('dinkes/posko');
  const noteId = (await notesOn(penyunting, 'dinkes/posko'))[0]?.id;
  expect((await penyunting.ask('deleteNote', { ...draft, noteId })).status).toBe(409);
  const updates = { content: 'Tambahkan alamat dan jam posko.' };
  expect((await penyunting.ask('updateNote', { ...draft, noteId, updates })).status).toBe(200);
  expect((await deskOf(penulis)).returned[0]?.returned?.reason).toBe(
    'Tambahkan alamat dan jam posko.',
  );
});

test('a draft that is sent again is no longer a returned one, and its review goes on', async () => {
  await penulis.ask('updateUnpublishedEntryStatus', {
    ...draftOf('dinkes/posko'),
    newStatus: 'pending_review',
  });
  const desk = await deskOf(penulis);
  expect(desk.returned).toEqual([]);
  expect(desk.underReview.map(({ title }) => title)).toEqual(['Posko dibuka']);
  await makeReady(penyunting, 'dinkes/posko');
  expect((await publishNews(penyunting, 'dinkes/posko')).status).toBe(200);
});

test('sending back makes nobody an author: the one who did it may still publish', async () => {
  await penulis.ask('updateUnpublishedEntryStatus', {
    ...draftOf(id),
    newStatus: 'pending_review',
  });
  await sendBack(penyunting, id, 'Perbaiki judul.');
  const { body } = await penyunting.ask<{ authors: unknown }>('unpublishedEntry', draftOf(id));
  expect(body.authors).toEqual([{ name: 'Penulis Dinkes', login: 'penulis@dinkes.demo' }]);
});

test.each([
  ['a writer', 'penulis2', 403],
  ['an editor of another agency', 'penyuntingBpbd', 403],
] as const)('%s sends nothing back', async (_what, who, expected) => {
  await penulis.ask('updateUnpublishedEntryStatus', {
    ...draftOf(id),
    newStatus: 'pending_review',
  });
  const before = gateway.head(branch);
  const browser = await gateway.as(who);
  expect((await sendBack(browser, id, 'Tidak bagus.')).status).toBe(expected);
  expect(gateway.head(branch)).toBe(before);
  expect((await notesOn(penulis, id)).map(({ content }) => content)).toEqual(['Perbaiki judul.']);
});

test('a reviewer who wrote in the draft does not judge it', async () => {
  await saveNews(penyunting, 'dinkes/sendiri', makeNews({ title: 'Tulisan penyunting' }));
  await penyunting.ask('updateUnpublishedEntryStatus', {
    ...draftOf('dinkes/sendiri'),
    newStatus: 'pending_review',
  });
  const { status, body } = await sendBack(penyunting, 'dinkes/sendiri', 'Sudah bagus.');
  expect(status).toBe(403);
  expect(body.error).toContain('Anda ikut menulis');
});

test('a reason is required, and a text that nobody saw is not sent back', async () => {
  expect((await sendBack(penyunting, id, '  ')).status).toBe(400);
  const base = { 'content/agencies/dinkes/news/vaksinasi/index.md': '0'.repeat(40) };
  const seen = await penyunting.ask('returnDraft', { ...draftOf(id), reason: 'Ulangi.', base });
  expect(seen.status).toBe(409);
  expect(await notesOn(penulis, id)).toHaveLength(1);
});

test('the repository is sound', async () => {
  expect(await gateway.git('fsck', '--full', '--strict', '--no-dangling')).toBe('');
});
