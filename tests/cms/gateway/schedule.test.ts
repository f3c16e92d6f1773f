import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { instantOf } from '#domain/dates.ts';
import type { Workshop } from '../../../cms/gateway/actions/action.ts';
import { dueAt } from '../../../cms/gateway/schedule/due.ts';
import { createScheduler } from '../../../cms/gateway/schedule/scheduler.ts';
import type { Browser, DraftBody } from './browser.ts';
import { startHarness, type Harness } from './gateway-harness.ts';
import { makeNews, newsPath } from './make-city.ts';
import { draftOf, makeReady, publishNews, saveNews } from './save.ts';

let time = '2026-03-10T08:00';
let workshop: Workshop;
let gateway: Harness;
let penulis: Browser;
let penyunting: Browser;

const log: string[] = [];

beforeAll(async () => {
  gateway = await startHarness(undefined, {
    now: () => instantOf(time),
    withWorkshop: (given) => (workshop = given),
  });
  [penulis, penyunting] = await Promise.all([gateway.as('penulis'), gateway.as('penyunting')]);
});
afterAll(() => gateway.end());

/** One round of a scheduler that was just started. */
const runScheduler = async () => {
  const scheduler = createScheduler(workshop, {
    interval: 3_600_000,
    log: (line) => log.push(line),
  });
  await scheduler.run();
  await scheduler.close();
};

const fieldsFor = (publishAt: string) => makeNews({ title: 'Terjadwal', publishAt });

const schedule = async (id: string, publishAt = '2026-03-10T09:30') => {
  await saveNews(penulis, id, fieldsFor(publishAt));
  await makeReady(penyunting, id);
  return publishNews(penyunting, id);
};

const isPublished = async (id: string) =>
  (await penulis.ask('getEntry', { path: newsPath(id) })).status === 200;

const draft = async (id: string) =>
  (await penulis.ask<DraftBody & { scheduledFor: string | null }>('unpublishedEntry', draftOf(id)))
    .body;

test('of what is scheduled, only what is past is due, the oldest first', () => {
  const all = ['2026-03-10T09:00', '2026-03-10T08:00', '2026-03-10T08:01'].map((publishAt) => ({
    publishAt,
  }));
  expect(dueAt(all, instantOf('2026-03-10T08:59')).map(({ publishAt }) => publishAt)).toEqual([
    '2026-03-10T08:00',
    '2026-03-10T08:01',
  ]);
});

describe('a ready draft with a moment to come', () => {
  test('is approved by its publisher, and waits', async () => {
    const before = gateway.head();
    const { status, body } = await schedule('dinkes/jadwal');
    expect([status, body]).toEqual([200, { scheduled: '2026-03-10T09:30' }]);
    expect(gateway.head()).toBe(before);
    expect(
      await gateway.git('log', '-1', '--format=%ae%n%(trailers)', 'draft/news-dinkes/jadwal'),
    ).toContain('Portal-Scheduled-By: penyunting@dinkes.demo');
    expect(await draft('dinkes/jadwal')).toMatchObject({
      status: 'pending_publish',
      scheduledFor: '2026-03-10T09:30',
    });
    await runScheduler();
    expect(await isPublished('dinkes/jadwal')).toBe(false);
  });

  test('is merged when due in that publisher’s name, also after a restart, and once', async () => {
    await gateway.restart();
    [penulis, penyunting] = await Promise.all([gateway.as('penulis'), gateway.as('penyunting')]);
    time = '2026-03-10T09:30';
    const before = gateway.published.length;
    await Promise.all([runScheduler(), runScheduler()]);
    await runScheduler();
    expect(await isPublished('dinkes/jadwal')).toBe(true);
    expect(await gateway.git('log', '-1', '--format=%s %ae', 'main')).toBe(
      'Terbitkan berita dinkes/jadwal penyunting@dinkes.demo',
    );
    expect(gateway.published.length).toBe(before + 1);
    expect(log).toEqual([]);
  });

  test('that is changed after its approval needs another', async () => {
    await schedule('dinkes/ubah', '2026-03-10T09:40');
    const { versions } = await draft('dinkes/ubah');
    await saveNews(penulis, 'dinkes/ubah', makeNews({ publishAt: '2026-03-10T09:40' }), {
      base: versions,
    });
    time = '2026-03-10T09:40';
    await runScheduler();
    expect(await isPublished('dinkes/ubah')).toBe(false);
    expect(await draft('dinkes/ubah')).toMatchObject({
      status: 'pending_review',
      scheduledFor: null,
    });
  });

  test('that was only called ready is not published by the clock', async () => {
    await saveNews(penulis, 'dinkes/siap', fieldsFor('2026-03-10T09:45'));
    await makeReady(penyunting, 'dinkes/siap');
    time = '2026-03-10T09:45';
    await runScheduler();
    expect(await isPublished('dinkes/siap')).toBe(false);
  });

  test('that no longer fits goes back to review, and says why', async () => {
    await schedule('dinkes/gagal', '2026-03-10T09:50');
    await saveNews(penulis, 'dinkes/topik', fieldsFor('2026-03-10T09:59'));
    await makeReady(penyunting, 'dinkes/topik');
    const topics = await gateway.git('show', 'main:content/topics.yml');
    await gateway.push({ 'content/topics.yml': topics.replace('kesehatan:', 'sehat:') });
    time = '2026-03-10T09:50';
    await runScheduler();
    expect((await draft('dinkes/gagal')).status).toBe('pending_review');
    expect(await gateway.git('log', '-1', '--format=%B', 'draft/news-dinkes/gagal')).toContain(
      'Topik “kesehatan” tidak ada',
    );
  });
});

test('what could not be published now is not scheduled either', async () => {
  const { status, body } = await publishNews(penyunting, 'dinkes/topik');
  expect([status, body.error]).toEqual([422, expect.stringContaining('tidak ada')]);
  expect((await draft('dinkes/topik')).scheduledFor).toBeNull();
});

test('the repository is sound', async () => {
  expect(await gateway.git('fsck', '--full', '--strict', '--no-dangling')).toBe('');
});
