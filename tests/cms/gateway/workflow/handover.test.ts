import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readDrafts } from '../../../../cms/gateway/drafts/draft.ts';
import { openRepository } from '../../../../cms/gateway/git/plumbing.ts';
import { holdingsOf } from '../../../../cms/gateway/reviews/handover.ts';
import type { Browser } from '../browser.ts';
import { startHarness, type Harness } from '../gateway-harness.ts';
import { makeNews } from '../make-city.ts';
import { runCommand, type Said } from '../operations/run-command.ts';
import { draftOf, makeReady, publishNews, saveNews } from '../save.ts';
import { assign, deskOf, sendForReview } from './desk.ts';

let gateway: Harness;
let penulis: Browser;
let penyunting: Browser;

const run = promisify(execFile);

const handOver = (...words: string[]) => runCommand('serah-terima', words);

/** The same by a program of its own, as an operator runs it. */
const runHandOver = async (...words: string[]): Promise<Said> => {
  try {
    const { stdout, stderr } = await run('node', ['cms/gateway/main.ts', 'serah-terima', ...words]);
    return { code: 0, stdout, stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as Said;
    return { code, stdout, stderr };
  }
};

const inRepository = () => ['--repository', gateway.repository];

beforeAll(async () => {
  gateway = await startHarness();
  [penulis, penyunting] = await Promise.all([gateway.as('penulis'), gateway.as('penyunting')]);
  await saveNews(penulis, 'dinkes/setengah', makeNews({ title: 'Setengah jadi' }));
  await sendForReview(penyunting, 'dinkes/tulisan', 'Tulisan penyunting');
  await sendForReview(penulis, 'dinkes/terkirim', 'Terkirim');
  await assign(penulis, 'dinkes/terkirim', 'penyunting@dinkes.demo');
});
afterAll(() => gateway.end());

test('it prints what an account has in hand, and changes nothing', async () => {
  const before = await gateway.refs();
  const { code, stdout } = await runHandOver('Penyunting@dinkes.demo', ...inRepository());
  expect(code).toBe(0);
  expect(stdout).toMatch(/Draf: 1\n {2}berita dinkes\/tulisan \(diperiksa sejak .+\)/);
  expect(stdout).toMatch(/Tugas memeriksa: 1\n {2}berita dinkes\/terkirim/);
  expect(stdout).toContain('Pemeriksaan yang lewat tujuh hari: tidak ada');
  expect(await gateway.refs()).toBe(before);
});

test('a review is overdue after seven days, and not before', async () => {
  const git = openRepository(gateway.repository);
  const drafts = await readDrafts(git, gateway.head());
  const since = drafts.find(({ slug }) => slug === 'terkirim/index')?.since ?? '';
  const after = (days: number, ms: number) =>
    holdingsOf(
      drafts,
      'penyunting@dinkes.demo',
      new Date(Date.parse(since) + days * 86_400_000 + ms),
    ).overdue.map(({ slug }) => slug);
  expect(after(7, 0)).toEqual([]);
  expect(after(7, 1)).toEqual(['terkirim/index']);
});

test.each([
  ['an unknown successor', ['--kepada', 'siapa@palu.demo'], 'tidak ada'],
  ['a successor of another agency', ['--kepada', 'penulis@bpbd.demo'], 'tidak bekerja'],
  ['the same person', ['--kepada', 'penulis@dinkes.demo'], 'orang lain'],
  ['an unknown option', ['--semua'], 'Pemakaian'],
  ['a branch that is not there', ['--branch', 'lain'], 'Cabang “lain” tidak ada'],
])('%s is refused with words, and nothing moves', async (_what, words, expected) => {
  const before = await gateway.refs();
  const { code, stderr } = await handOver('penulis@dinkes.demo', ...inRepository(), ...words);
  expect(code).toBe(1);
  expect(stderr).toContain(expected);
  expect(stderr).not.toContain('    at ');
  expect(await gateway.refs()).toBe(before);
});

test('a program of its own ends with the code and the words of its command', async () => {
  const words = ['penulis@dinkes.demo', ...inRepository(), '--kepada', 'siapa@palu.demo'];
  const { code, stderr } = await runHandOver(...words);
  expect([code, stderr]).toEqual([1, (await handOver(...words)).stderr]);
});

test('a successor takes over drafts; their authors stay their authors', async () => {
  const { code, stdout } = await handOver(
    'penulis@dinkes.demo',
    ...inRepository(),
    '--kepada',
    'penyunting@dinkes.demo',
  );
  expect([code, stdout]).toEqual([0, expect.stringContaining('2 draf, 0 tugas memeriksa')]);
  expect((await deskOf(penyunting)).unfinished.map(({ title }) => title)).toEqual([
    'Setengah jadi',
  ]);
  const left = await deskOf(penulis);
  expect([left.unfinished, left.underReview]).toEqual([[], []]);
  const { body } = await penyunting.ask<{ authors: { login: string }[] }>(
    'unpublishedEntry',
    draftOf('dinkes/setengah'),
  );
  expect(body.authors.map(({ login }) => login)).toEqual(['penulis@dinkes.demo']);
  const words = await gateway.git('log', '-1', '--format=%an%n%B', 'draft/news-dinkes/setengah');
  expect(words).toContain('Portal Kota Palu\nSerahkan berita dinkes/setengah kepada Penyunting');
  expect(words).toContain('Portal-Keeper: penyunting@dinkes.demo');
});

test('whoever wrote a draft never comes to publish it by a handover', async () => {
  await handOver('penyunting@dinkes.demo', ...inRepository(), '--kepada', 'humas@palu.demo');
  const humas = await gateway.as('humas');
  await makeReady(humas, 'dinkes/tulisan');
  expect((await publishNews(penyunting, 'dinkes/tulisan')).status).toBe(403);
  expect((await publishNews(humas, 'dinkes/tulisan')).status).toBe(200);
});

test('a review goes along, or is left open where the successor may not do it', async () => {
  expect((await deskOf(await gateway.as('humas'))).review).toMatchObject([
    { title: 'Terkirim', isMine: true },
  ]);
  const { stdout } = await handOver(
    'humas@palu.demo',
    ...inRepository(),
    '--kepada',
    'penulis@dinkes.demo',
  );
  expect(stdout).toMatch(/Perlu pemeriksa lain.+: 1\n {2}berita dinkes\/terkirim/);
  expect((await deskOf(penyunting)).review).toMatchObject([{ title: 'Terkirim', reviewer: null }]);
});

test('accounts are those of cms/editors.yml, once it lists anybody', async () => {
  const line = 'ayu@palukota.demo: { name: Ayu, role: penulis, agencies: [dinkes] }';
  await gateway.push({ 'cms/editors.yml': `editors:\n  ${line}\n` });
  const from = ['penyunting@dinkes.demo', ...inRepository()];
  const { code, stderr } = await handOver(...from, '--kepada', 'penulis@dinkes.demo');
  expect([code, stderr]).toEqual([1, expect.stringContaining('tidak ada')]);
  const { stdout } = await handOver(...from, '--kepada', 'ayu@palukota.demo');
  expect(stdout).toContain('Diserahkan kepada Ayu');
});

test('the repository is sound', async () => {
  expect(await gateway.git('fsck', '--full', '--strict', '--no-dangling')).toBe('');
});
