import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { importCommits } from '../../../bare-repository.ts';
import type { Browser } from '../browser.ts';
import { startHarness, type Harness } from '../gateway-harness.ts';
import { makeNews } from '../make-city.ts';
import { draftOf, makeReady, publishNews, saveNews } from '../save.ts';
import { sendForReview } from './desk.ts';

interface Change {
  name: string;
  login: string;
  agency: string | null;
  action: string;
  subject: string;
  at: string;
}
interface Page {
  changes: Change[];
  more: boolean;
  error?: string;
}

let gateway: Harness;
let penulis: Browser;
let dinkes: Browser;
let bpbd: Browser;
let humas: Browser;

beforeAll(async () => {
  gateway = await startHarness();
  [penulis, dinkes, bpbd, humas] = await Promise.all([
    gateway.as('penulis'),
    gateway.as('penyunting'),
    gateway.as('penyuntingBpbd'),
    gateway.as('humas'),
  ]);
  await sendForReview(penulis, 'dinkes/vaksinasi', 'Vaksinasi');
  await makeReady(dinkes, 'dinkes/vaksinasi');
  await publishNews(dinkes, 'dinkes/vaksinasi');
  await saveNews(bpbd, 'bpbd/latihan', makeNews({ topics: ['bencana'] }));
  await saveNews(penulis, 'dinkes/batal', makeNews({ title: 'Batal' }));
  await dinkes.ask('deleteUnpublishedEntry', draftOf('dinkes/batal'));
});
afterAll(() => gateway.end());

const read = async (browser: Browser, filter: object = {}) =>
  (await browser.ask<Page>('changeHistory', filter)).body;

test('a publisher reads what was done in the own agency, thrown-away drafts included', async () => {
  const { changes, more } = await read(dinkes);
  expect(more).toBe(false);
  expect(new Set(changes.map(({ agency }) => agency))).toEqual(new Set(['dinkes']));
  expect(new Set(changes.map(({ action, subject }) => `${action}: ${subject}`))).toEqual(
    new Set([
      'Simpan: Tulis berita dinkes/vaksinasi',
      'Ubah status: Ubah status berita dinkes/vaksinasi: diperiksa',
      'Ubah status: Ubah status berita dinkes/vaksinasi: siap terbit',
      'Terbitkan: Terbitkan berita dinkes/vaksinasi',
      'Simpan: Tulis berita dinkes/batal',
      'Hapus draf: Hapus draf berita dinkes/batal',
    ]),
  );
});

test('it tells who discarded a draft', async () => {
  expect((await read(dinkes, { action: 'discard' })).changes).toMatchObject([
    { login: 'penyunting@dinkes.demo', name: 'Penyunting Dinkes', agency: 'dinkes' },
  ]);
});

test('the press office reads every agency, and commits from outside', async () => {
  const { changes } = await read(humas);
  expect(new Set(changes.map(({ agency }) => agency))).toEqual(new Set(['dinkes', 'bpbd', null]));
  expect(changes.find(({ agency }) => agency === null)).toMatchObject({
    name: 'Pengembang',
    action: 'Di luar editor',
  });
});

test.each([
  [{ agency: 'bpbd' }, ['Tulis berita bpbd/latihan']],
  [{ action: 'publish' }, ['Terbitkan berita dinkes/vaksinasi']],
  [
    { login: 'penyunting@dinkes.demo', action: 'status' },
    ['Ubah status berita dinkes/vaksinasi: siap terbit'],
  ],
  [{ agency: 'bpbd', login: 'penulis@dinkes.demo' }, []],
  [{ login: 'p.*' }, []],
])('filters narrow it together: %o', async (filter, expected) => {
  expect((await read(humas, filter)).changes.map(({ subject }) => subject)).toEqual(expected);
});

test.each([
  ['a writer', () => penulis, {}, 403],
  ['a publisher, of another agency', () => dinkes, { agency: 'bpbd' }, 403],
  ['a publisher, of the city', () => dinkes, { agency: 'kota' }, 403],
  ['anyone, with an unknown action', () => humas, { action: 'constructor' }, 400],
  ['anyone, with a line break', () => humas, { login: 'a\nPortal-Agency: bpbd' }, 400],
  ['anyone, with a page below zero', () => humas, { page: -1 }, 400],
] as const)('%s is refused', async (_what, browser, filter, expected) => {
  expect((await browser().ask('changeHistory', filter)).status).toBe(expected);
});

test('trailers that somebody typed into a commit from outside count for nothing', async () => {
  const tree = await gateway.git('rev-parse', 'main^{tree}');
  const forged = execFileSync(
    'git',
    [
      ...['--git-dir', gateway.repository, '-c', 'user.name=X', '-c', 'user.email=x@x'],
      ...['commit-tree', tree, '-p', 'main'],
    ],
    {
      input:
        'Palsu\n\nPortal-User: penyunting@dinkes.demo\nPortal-Agency: dinkes\nPortal-Action: publish\n',
    },
  );
  await gateway.git('update-ref', 'refs/heads/main', forged.toString().trim());
  expect(JSON.stringify(await read(dinkes))).not.toContain('Palsu');
  const seen = (await read(humas)).changes.find(({ subject }) => subject === 'Palsu');
  expect(seen).toMatchObject({ login: 'x@x', agency: null, action: 'Di luar editor' });
});

test('it comes in pages of fifty', async () => {
  const before = (await read(humas)).changes.length;
  const commits = Array.from({ length: 55 - before }, (_, index) => ({
    files: {},
    parents: [index === 0 ? 'refs/heads/main^0' : `:${index}`],
    ref: 'refs/heads/main',
    message: `Ke-${index}`,
  }));
  importCommits(gateway.repository, commits);
  const [first, second] = [await read(humas), await read(humas, { page: 1 })];
  expect([first.changes.length, first.more]).toEqual([50, true]);
  expect([second.changes.length, second.more]).toEqual([5, false]);
});
