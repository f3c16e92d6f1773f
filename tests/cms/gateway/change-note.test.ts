import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeText } from '#model/frontmatter.ts';
import { contentPath } from '#model/path.ts';
import { lacksChangeNote } from '../../../cms/gateway/publishing/change-note.ts';
import type { Browser } from './browser.ts';
import { startHarness, type Harness } from './gateway-harness.ts';
import { makeNews, newsPath, noted } from './make-city.ts';
import { draftOf, makeReady, openNews, publishNews, saveNews, saveTexts } from './save.ts';

let gateway: Harness;
let penulis: Browser;
let penyunting: Browser;

beforeAll(async () => {
  gateway = await startHarness();
  [penulis, penyunting] = await Promise.all([gateway.as('penulis'), gateway.as('penyunting')]);
});
afterAll(() => gateway.end());

const askReview = (id: string) =>
  penulis.ask('updateUnpublishedEntryStatus', { ...draftOf(id), newStatus: 'pending_review' });

describe('a changed published entry', () => {
  const id = 'dinkes/imunisasi';

  test('is not sent for review without a change note, and its writer is told what to do', async () => {
    const changed = makeNews({ title: 'Imunisasi anak dan bayi' });
    await saveNews(penulis, id, changed, { base: await openNews(penulis, id) });
    const before = await gateway.refs();
    const { status, body } = await askReview(id);
    expect([status, body.error]).toEqual([422, expect.stringContaining('Catatan perubahan')]);
    expect((await makeReady(penyunting, id)).status).toBe(422);
    expect(await gateway.refs()).toBe(before);
  });

  test('is published with one', async () => {
    const { versions } = (await penulis.ask('unpublishedEntry', draftOf(id))).body;
    const changed = makeNews({ title: 'Imunisasi anak dan bayi', ...noted('Menambah bayi.') });
    await saveNews(penulis, id, changed, { base: versions });
    expect((await askReview(id)).status).toBe(200);
    await makeReady(penyunting, id);
    expect((await publishNews(penyunting, id)).status).toBe(200);
  });

  test('needs another note for another change', async () => {
    const again = makeNews({ title: 'Imunisasi bayi saja', ...noted('Menambah bayi.') });
    await saveNews(penulis, id, again, { base: await openNews(penulis, id) });
    expect((await askReview(id)).status).toBe(422);
  });

  test('whose note is taken away after the review is not published', async () => {
    const path = newsPath('dinkes/posyandu');
    const base = await openNews(penulis, 'dinkes/posyandu');
    const title = 'Jadwal posyandu baru';
    const saved = await saveNews(
      penulis,
      'dinkes/posyandu',
      makeNews({ title, ...noted('Jadwal baru.') }),
      { base },
    );
    await makeReady(penyunting, 'dinkes/posyandu');
    // Elsewhere the same note is published first, so that the draft says nothing new.
    await gateway.push({
      [path]: makeNews({ title: 'Jadwal posyandu', ...noted('Jadwal baru.') }),
    });
    expect(saved.status).toBe(200);
    expect(await publishNews(penyunting, 'dinkes/posyandu')).toMatchObject({ status: 422 });
  });
});

test('a translation that follows later needs no note', async () => {
  const english = contentPath('news', 'dinkes/baru', 'en');
  await saveNews(penulis, 'dinkes/baru', makeNews({ title: 'Baru' }));
  await makeReady(penyunting, 'dinkes/baru');
  await publishNews(penyunting, 'dinkes/baru');
  const base = { ...(await openNews(penulis, 'dinkes/baru')), [english]: null };
  const texts = {
    [newsPath('dinkes/baru')]: makeNews({ title: 'Baru' }),
    [english]: writeText({ title: 'New' }, 'Text.', 'md'),
  };
  expect((await saveTexts(penulis, texts, { base })).status).toBe(200);
  expect((await askReview('dinkes/baru')).status).toBe(200);
});

describe('no note is owed', () => {
  const note = { date: '2026-03-10', note: 'Baru.' };

  test.each<[string, object, object, boolean]>([
    ['by a change with a new one', { changeNotes: [] }, { changeNotes: [note] }, false],
    [
      'by a withdrawal, which says what happened',
      {},
      { withdrawn: { reason: 'kesalahan' } },
      false,
    ],
    ['by an emergency', {}, { urgency: 'darurat' }, false],
    ['but by a change with the old ones', { changeNotes: [note] }, { changeNotes: [note] }, true],
    ['but by a change of a withdrawn entry', { withdrawn: {} }, { withdrawn: {} }, true],
  ])('%s', (_what, before, after, owed) => {
    expect(lacksChangeNote({ ...before }, { ...after })).toBe(owed);
  });
});
