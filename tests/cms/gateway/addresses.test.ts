import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readText, writeText } from '#model/frontmatter.ts';
import { contentPath } from '#model/path.ts';
import { openRepository } from '../../../cms/gateway/git/plumbing.ts';
import { exportContent } from '../../../cms/publisher/export.ts';
import { livingIn, lossesOf, readRedirections } from '../../../scripts/release/addresses.ts';
import { readLedger } from '../../../scripts/release/ledger.ts';
import type { Browser } from './browser.ts';
import { startHarness, type Harness } from './gateway-harness.ts';
import { makeNews, newsPath } from './make-city.ts';
import { makeReady, openNews, publishNews, saveNews, saveTexts } from './save.ts';

const now = new Date('2026-03-10T04:00:00Z');
const path = contentPath('redirect', '');

let gateway: Harness;
let penulis: Browser;
let penyunting: Browser;
let humas: Browser;

beforeAll(async () => {
  gateway = await startHarness(undefined, { now: () => now });
  [penulis, penyunting, humas] = await Promise.all([
    gateway.as('penulis'),
    gateway.as('penyunting'),
    gateway.as('humas'),
  ]);
});
afterAll(() => gateway.end());

const linesIn = async (ref: string) =>
  readText(await gateway.git('show', `${ref}:${path}`), 'yml').data['items'];

const publishNew = async (id: string, title: string) => {
  await saveNews(penulis, id, makeNews({ title }));
  await makeReady(penyunting, id);
  return publishNews(penyunting, id);
};

const rename = async (from: string, to: string, title: string) => {
  const base = await openNews(penulis, from);
  await saveNews(penulis, from, makeNews({ title }), { base, newPath: newsPath(to) });
  await makeReady(penyunting, from);
  return publishNews(penyunting, from);
};

describe('a published entry that moves', () => {
  test('leaves a redirect in the same commit, and needs no change note for that', async () => {
    await publishNew('dinkes/satu', 'Pindah');
    const { status, body } = await rename('dinkes/satu', 'dinkes/dua', 'Pindah');
    expect(status).toBe(200);
    expect(await linesIn(body.commit)).toEqual([
      { from: '/berita/dinkes/satu/', to: '/berita/dinkes/dua/' },
    ]);
    await expect(linesIn(`${body.commit}^1`)).rejects.toThrow('exists on disk, but not in');
  });

  test('again is reached from both old addresses in one step', async () => {
    await rename('dinkes/dua', 'dinkes/tiga', 'Pindah');
    expect(await linesIn('main')).toEqual([
      { from: '/berita/dinkes/dua/', to: '/berita/dinkes/tiga/' },
      { from: '/berita/dinkes/satu/', to: '/berita/dinkes/tiga/' },
    ]);
  });

  test('back to where it was leaves no circle', async () => {
    await rename('dinkes/tiga', 'dinkes/satu', 'Pindah');
    expect(await linesIn('main')).toEqual([
      { from: '/berita/dinkes/tiga/', to: '/berita/dinkes/satu/' },
      { from: '/berita/dinkes/dua/', to: '/berita/dinkes/satu/' },
    ]);
  });
});

test('a draft that was never published moves without a trace', async () => {
  const before = await linesIn('main');
  const saved = await saveNews(penulis, 'dinkes/mula', makeNews({ title: 'Mula' }));
  await saveNews(penulis, 'dinkes/mula', makeNews({ title: 'Mula' }), {
    base: saved.body.versions,
    newPath: newsPath('dinkes/jadi'),
  });
  await makeReady(penyunting, 'dinkes/mula');
  expect((await publishNews(penyunting, 'dinkes/mula')).status).toBe(200);
  expect(await linesIn('main')).toEqual(before);
});

test('a deleted entry is said to be gone, with all addresses that led to it', async () => {
  const before = gateway.head();
  const { body } = await humas.ask('deleteFiles', { paths: [newsPath('dinkes/satu')] });
  expect(await linesIn('main')).toEqual(
    ['satu', 'tiga', 'dua'].map((slug) => ({
      from: `/berita/dinkes/${slug}/`,
      gone: '2026-03-10',
      title: 'Pindah',
    })),
  );
  expect(await gateway.git('rev-parse', `${body.commit}^`)).toBe(before);
});

test('a new entry takes the address of a deleted one over', async () => {
  expect((await publishNew('dinkes/satu', 'Baru lagi')).status).toBe(200);
  expect(JSON.stringify(await linesIn('main'))).not.toContain('dinkes/satu');
});

describe('the press office writes redirects', () => {
  const write = async (browser: Browser, ...items: Record<string, string>[]) => {
    const { versions } = (await humas.ask('getEntry', { path })).body;
    return saveTexts(browser, { [path]: writeText({ items }, '', 'yml') }, { base: versions });
  };

  const line = { from: '/kabar-lama.html', to: '/berita/dinkes/imunisasi/' };
  const publish = async () => {
    const name = { collection: 'redirects-kota', slug: 'redirects' };
    const admin = await gateway.as('admin');
    await admin.ask('updateUnpublishedEntryStatus', { ...name, newStatus: 'pending_publish' });
    return admin.ask('publishUnpublishedEntry', name);
  };

  test('and a second person publishes them', async () => {
    const before = (await linesIn('main')) as Record<string, string>[];
    expect((await write(humas, line, ...before)).status).toBe(200);
    expect((await publish()).status).toBe(200);
    expect(await linesIn('main')).toEqual([line, ...before]);
  });

  test.each([
    ['hides a page', { from: '/berita/dinkes/imunisasi/', to: '/berita/' }, 'masih ada halaman'],
    ['leads to nothing', { from: '/lama/', to: '/berita/dinkes/kosong/' }, 'tidak ada halaman'],
  ])('but none that %s', async (_what, line, problem) => {
    const { status, body } = await write(humas, line);
    expect(status).toBe(422);
    expect(body.error).toContain(problem);
  });

  test('and nobody of an agency does', async () => {
    const { status } = await write(penyunting, { from: '/lama/', to: '/berita/' });
    expect(status).toBe(403);
  });

  test('and takes none away of an address that was: no build fails for want of it', async () => {
    const before = (await linesIn('main')) as Record<string, string>[];
    expect((await write(humas, line)).status).toBe(200);
    const { status, body } = await publish();
    expect(status).toBe(422);
    expect(body.error).toContain('/berita/dinkes/dua/');
    expect(await linesIn('main')).toEqual(before);
  });
});

test('nothing that was published is lost by all of this: no build fails for it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'portal-losses-'));
  try {
    const content = join(folder, 'content');
    const git = openRepository(gateway.repository);
    const commit = gateway.head();
    await exportContent(git, commit, folder);
    const lines = readRedirections(content);
    const source = { git: gateway.repository, commit, mayFetch: false };
    const known = await readLedger(content, join(folder, 'cache'), lines, source);
    expect(known.problem).toBeUndefined();
    expect([...known.ledger.keys()]).toContain('/berita/dinkes/dua/');
    const standing = { isThere: livingIn(content), lines };
    expect(standing.isThere('/berita/dinkes/dua/')).toBe(false);
    expect(lossesOf(known, standing, { content, now })).toEqual([]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test('the repository is sound', async () => {
  expect(await gateway.git('fsck', '--full', '--strict', '--no-dangling')).toBe('');
});
