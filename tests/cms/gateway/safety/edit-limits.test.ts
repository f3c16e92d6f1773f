import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createEditLimits, TooManyEdits } from '../../../../cms/gateway/edit-limits/edit-limits.ts';
import { editLimits, type EditLimit } from '../../../../cms/gateway/edit-limits/limits.ts';
import { createMetrics } from '../../../../cms/gateway/operations/metrics.ts';
import { openStore, type Store } from '../../../../cms/gateway/store/store.ts';
import type { Browser } from '../browser.ts';
import { startHarness, type Harness } from '../gateway-harness.ts';
import { makeNews, newsPath } from '../make-city.ts';
import { people } from '../people.ts';
import { draftOf, makeReady, publishNews, saveNews } from '../save.ts';

const minute = 60_000;
const { penulis: writer, penulis2: colleague, admin: administrator } = people;

describe('the limits', () => {
  let now = 0;
  let store: Store;
  const clock = () => now;
  beforeEach(() => {
    now = 1_000_000_000_000;
    store = openStore(':memory:');
  });
  const save = (count: number, first = 0, limits = createEditLimits(store, clock)) => {
    for (let index = first; index < first + count; index += 1)
      limits.count(writer, 'save', `draf-${index}`);
  };

  test('each account may have its hands on forty entries in ten minutes, and then waits', () => {
    save(40);
    expect(() => save(1, 40)).toThrow(TooManyEdits);
    expect(() => save(1, 40)).toThrow(/lebih dari 40 tulisan dalam 10 menit.*Tunggu 10 menit/s);
    createEditLimits(store, clock).count(colleague, 'save', 'draf-40');
    now += 10 * minute + 1;
    save(40, 40);
  });

  test('the window slides: what was done long ago makes room one by one', () => {
    save(20);
    now += 6 * minute;
    save(20, 20);
    expect(() => save(1, 40)).toThrow(TooManyEdits);
    now += 4 * minute + 1;
    save(20, 40);
    expect(() => save(1, 60)).toThrow(TooManyEdits);
  });

  test('one entry that is saved again and again is one entry', () => {
    for (let index = 0; index < 200; index += 1) save(1);
    save(39, 1);
    save(40);
    expect(() => save(1, 40)).toThrow(TooManyEdits);
  });

  test('what failed does not count', () => {
    const limits = createEditLimits(store, clock);
    for (let index = 0; index < 100; index += 1)
      limits.count(writer, 'save', `gagal-${index}`).withdraw();
    save(40);
  });

  test('what fails while the same entry is saved takes nothing back', () => {
    const limits = createEditLimits(store, clock);
    for (let index = 0; index < 40; index += 1) {
      const failing = limits.count(writer, 'save', `draf-${index}`);
      const saved = limits.count(writer, 'save', `draf-${index}`);
      saved.keep();
      failing.withdraw();
    }
    expect(() => save(1, 40, limits)).toThrow(TooManyEdits);
    const [one, other] = [0, 1].map(() => limits.count(colleague, 'save', 'draf-0'));
    one?.withdraw();
    other?.withdraw();
    expect(store.prepare('SELECT * FROM edits WHERE login = ?').all(colleague.login)).toEqual([]);
  });

  test('a patient program has its hands on three hundred entries a day at most', () => {
    for (let first = 0; first < 300; first += 30) {
      save(30, first);
      now += 10 * minute + 1;
    }
    expect(() => save(1, 300)).toThrow(/lebih dari 300 tulisan dalam 1440 menit/);
  });

  test('ten deletions an hour, whoever it is, and a restart forgets none', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'portal-limits-'));
    const file = join(folder, 'store.sqlite');
    for (let index = 0; index < 10; index += 1) {
      const kept = openStore(file);
      createEditLimits(kept, clock).count(administrator, 'delete', `draf-${index}`);
      kept.close();
    }
    const kept = openStore(file);
    now += 59 * minute;
    const again = createEditLimits(kept, clock);
    expect(() => again.count(administrator, 'delete', 'draf-10')).toThrow(TooManyEdits);
    kept.close();
    await rm(folder, { recursive: true });
  });

  test('a lift holds for one hour', () => {
    const limits = createEditLimits(store, clock);
    expect(limits.lift(writer.login, administrator.login)).toBe(now + 60 * minute);
    save(500);
    now += 60 * minute - 1;
    save(500, 500);
    now += 1;
    expect(() => save(1, 1000)).toThrow(TooManyEdits);
  });

  test('every role has a limit for every action that it may do', () => {
    const covered = (role: string) => {
      const own = editLimits.filter(({ roles }) => roles.some((each) => each === role));
      return [...new Set(own.map(({ action }) => action))].sort();
    };
    expect(covered('writer')).toEqual(['delete', 'save', 'upload']);
    for (const role of ['publisher', 'press', 'admin'])
      expect(covered(role)).toEqual(['delete', 'emergency', 'publish', 'save', 'upload']);
  });
});

describe('the gateway', () => {
  const all = ['writer', 'publisher', 'press', 'admin'] as const;
  const few: EditLimit[] = [
    { action: 'save', roles: all, most: 2, within: 10 * minute },
    { action: 'publish', roles: all, most: 1, within: 10 * minute },
    { action: 'delete', roles: all, most: 1, within: 60 * minute },
  ];
  const metrics = createMetrics({ drafts: () => Promise.resolve(0) });
  const store = openStore(':memory:');
  let gateway: Harness;
  let penulis: Browser;
  let penyunting: Browser;
  let admin: Browser;
  beforeAll(async () => {
    gateway = await startHarness(undefined, { editLimits: few, store, operations: { metrics } });
    [penulis, penyunting, admin] = await Promise.all([
      gateway.as('penulis'),
      gateway.as('penyunting'),
      gateway.as('admin'),
    ]);
  });
  afterAll(() => gateway.end());

  const lift = (browser: Browser, login: string) =>
    browser.send('/api/accounts/edit-limit/lift', {
      method: 'POST',
      body: JSON.stringify({ login }),
    });
  const logged = () =>
    store
      .prepare("SELECT event, login, actor FROM door_log WHERE event LIKE '%edit%'")
      .all()
      .map((row) => Object.values(row).join(' '));

  test('refuses the rest of many saves that arrive at once, tells it, and an administrator lifts it', async () => {
    const ids = ['satu', 'dua', 'tiga', 'empat', 'lima'].map((slug) => `dinkes/${slug}`);
    const answers = await Promise.all(ids.map((id) => saveNews(penulis, id)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 429, 429, 429]);
    expect(answers.find(({ status }) => status === 429)?.body.error).toContain(
      'minta pengelola portal melonggarkan',
    );
    expect((await gateway.refs()).match(/refs\/heads\/draft\//g)).toHaveLength(2);
    expect(logged()).toEqual([`too-many-edits ${writer.login} `]);
    expect(await metrics.read()).toContain('portal_refused_edits_total{action="save"} 3');
    expect((await lift(penyunting, writer.login)).status).toBe(403);
    expect((await lift(admin, administrator.login)).status).toBe(403);
    expect((await lift(admin, writer.login)).status).toBe(200);
    for (const id of ids) {
      const { status } = await saveNews(penulis, id, makeNews({ title: id }));
      expect([200, 409]).toContain(status);
    }
    expect(logged()).toContain(`edit-limit-lifted ${writer.login} ${administrator.login}`);
  });

  test('publications and deletions are counted too', async () => {
    await lift(admin, writer.login);
    for (const slug of ['terbit', 'terbit-dua']) {
      await saveNews(penulis, `dinkes/${slug}`, makeNews({ title: slug }));
      await makeReady(penyunting, `dinkes/${slug}`);
    }
    expect((await publishNews(penyunting, 'dinkes/terbit')).status).toBe(200);
    expect((await publishNews(penyunting, 'dinkes/terbit-dua')).status).toBe(429);
    const discard = (slug: string) =>
      penyunting.ask('deleteUnpublishedEntry', draftOf(`dinkes/${slug}`));
    expect((await discard('satu')).status).toBe(200);
    expect((await discard('dua')).status).toBe(429);
    const humas = await gateway.as('humas');
    const remove = (id: string) => humas.ask('deleteFiles', { paths: [newsPath(id)] });
    expect((await remove('dinkes/imunisasi')).status).toBe(200);
    expect((await remove('dinkes/posyandu')).status).toBe(429);
  });
});
