import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from '../browser.ts';
import { startHarness, type Harness } from '../gateway-harness.ts';
import { makeNews } from '../make-city.ts';
import { draftOf, makeReady, publishNews, saveNews } from '../save.ts';
import { notesOn, remark, sendForReview } from './desk.ts';

const id = 'dinkes/vaksinasi';
const draft = draftOf(id);

let gateway: Harness;
let penulis: Browser;
let penyunting: Browser;
let bpbd: Browser;
let penulisBpbd: Browser;

beforeAll(async () => {
  gateway = await startHarness();
  [penulis, penyunting, bpbd, penulisBpbd] = await Promise.all([
    gateway.as('penulis'),
    gateway.as('penyunting'),
    gateway.as('penyuntingBpbd'),
    gateway.as('penulisBpbd'),
  ]);
  await sendForReview(penulis, id, 'Vaksinasi');
});
afterAll(() => gateway.end());

test('a remark is read by all who may read the draft, in the name of who wrote it', async () => {
  expect((await remark(penyunting, id, '  Jam layanan belum ada.  ')).status).toBe(200);
  expect(await notesOn(penulis, id)).toMatchObject([
    { content: 'Jam layanan belum ada.', author: 'Penyunting Dinkes', isOwn: false },
  ]);
  expect(await notesOn(penyunting, id)).toMatchObject([{ isOwn: true, resolved: false }]);
});

test('a remark leaves git as it was', async () => {
  const before = await gateway.refs();
  await remark(penulis, id, 'Sedang saya tanyakan.');
  expect(await gateway.refs()).toBe(before);
  expect((await notesOn(penulis, id)).map(({ content }) => content)).toEqual([
    'Jam layanan belum ada.',
    'Sedang saya tanyakan.',
  ]);
});

test.each([
  ['no words', { content: '   ' }],
  ['too many words', { content: 'a'.repeat(4001) }],
  ['another’s name', { content: 'Halo', author: 'Pengelola Portal' }],
])('a remark with %s is refused', async (_what, note) => {
  const before = await notesOn(penulis, id);
  expect((await penulis.ask('addNote', { ...draft, note })).status).toBe(400);
  expect(await notesOn(penulis, id)).toEqual(before);
});

test('words are changed and taken away by their writer alone', async () => {
  const [first] = await notesOn(penyunting, id);
  const change = { ...draft, noteId: first?.id, updates: { content: 'Jam layanan mana?' } };
  expect((await penulis.ask('updateNote', change)).status).toBe(403);
  expect((await penulis.ask('deleteNote', { ...draft, noteId: first?.id })).status).toBe(403);
  expect((await penyunting.ask('updateNote', change)).status).toBe(200);
  expect((await notesOn(penulis, id))[0]).toMatchObject({ content: 'Jam layanan mana?' });
  const { body } = await remark(penyunting, id, 'Salah ketik.');
  expect((await penyunting.ask('deleteNote', { ...draft, noteId: body.note.id })).status).toBe(200);
  expect(await notesOn(penulis, id)).toHaveLength(2);
});

test('whoever reads the draft calls a remark settled, and opens it again', async () => {
  const [first] = await notesOn(penulis, id);
  const toggle = () => penulis.ask('toggleNoteResolution', { ...draft, noteId: first?.id });
  await toggle();
  expect((await notesOn(penyunting, id))[0]).toMatchObject({
    resolved: true,
    resolvedBy: 'Penulis Dinkes',
  });
  await toggle();
  expect((await notesOn(penyunting, id))[0]).toMatchObject({ resolved: false, resolvedBy: null });
});

test('an editor of another agency neither reads, writes, changes nor settles remarks', async () => {
  const [first] = await notesOn(penulis, id);
  const noteId = first?.id;
  const before = await notesOn(penulis, id);
  for (const browser of [bpbd, penulisBpbd])
    for (const [action, params] of [
      ['getNotes', {}],
      ['addNote', { note: { content: 'Titip pesan' } }],
      ['updateNote', { noteId, updates: { content: 'Diubah' } }],
      ['deleteNote', { noteId }],
      ['toggleNoteResolution', { noteId }],
    ] as const) {
      const { status, body } = await browser.ask(action, { ...draft, ...params });
      expect([action, status]).toEqual([action, 403]);
      expect(JSON.stringify(body)).not.toContain('Jam layanan');
    }
  expect(await notesOn(penulis, id)).toEqual(before);
});

test('a remark is not reached through a draft of one’s own', async () => {
  await saveNews(bpbd, 'bpbd/latihan', makeNews({ topics: ['bencana'] }));
  const noteId = (await notesOn(penulis, id))[0]?.id;
  const own = draftOf('bpbd/latihan');
  expect((await bpbd.ask('toggleNoteResolution', { ...own, noteId })).status).toBe(404);
  expect((await bpbd.ask('deleteNote', { ...own, noteId })).status).toBe(404);
});

test('remarks stay through a save, and end with the draft', async () => {
  const { body } = await penulis.ask('unpublishedEntry', draft);
  const text = makeNews({ title: 'Vaksinasi setiap Senin' });
  expect((await saveNews(penulis, id, text, { base: body.versions })).status).toBe(200);
  expect(await notesOn(penulis, id)).toHaveLength(2);
  await makeReady(penyunting, id);
  expect((await publishNews(penyunting, id)).status).toBe(200);
  expect((await penulis.ask('getNotes', draft)).status).toBe(404);
  const { body: published } = await penulis.ask('getEntry', {
    path: 'content/agencies/dinkes/news/vaksinasi/index.md',
  });
  const again = makeNews({ title: 'Vaksinasi setiap Selasa' });
  expect((await saveNews(penulis, id, again, { base: published.versions })).status).toBe(200);
  expect(await notesOn(penulis, id)).toEqual([]);
});

test('no word of a remark is in the repository', async () => {
  const log = await gateway.git('log', '--all', '--format=%B');
  expect(log).not.toMatch(/Jam layanan|tanyakan/);
});
