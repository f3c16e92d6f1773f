import { execFile, execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  mkdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { guardFolder } from '../../scripts/guard-content.ts';
import {
  livingIn,
  lossesOf,
  readRedirections,
  redirectsOf,
} from '../../scripts/release/addresses.ts';
import { readLedger } from '../../scripts/release/ledger.ts';

let project: string;
const now = new Date('2026-03-10T04:00:00Z');
const content = () => path.join(project, 'content');
const inContent = (...parts: string[]) => path.join(content(), ...parts);
const news = (name: string) => inContent('agencies/dinkes/news', name);

const git = (...args: string[]) => {
  const who = ['-c', 'user.name=Penulis', '-c', 'user.email=penulis@dinkes.demo'];
  return execFileSync('git', [...who, ...args], { cwd: project, stdio: 'pipe' }).toString();
};
const commit = () => {
  git('add', '--all');
  git('commit', '--quiet', '--message', 'isi');
};

beforeAll(() => {
  project = mkdtempSync(path.join(tmpdir(), 'portal-ledger-'));
  cpSync('tests/fixtures/content', content(), { recursive: true });
  git('init', '--quiet', '--initial-branch=main');
  writeFileSync(path.join(project, '.gitignore'), 'cache/\n');
  commit();
  git('tag', 'begin');
});
afterEach(() => {
  if (!existsSync(path.join(project, '.git'))) return;
  git('checkout', '--quiet', '--force', '-B', 'main', 'begin');
  git('clean', '-ffdxq');
});
afterAll(() => rmSync(project, { recursive: true, force: true }));

const losses = async () => {
  const lines = readRedirections(content());
  const source = { git: path.join(project, '.git'), commit: 'HEAD', mayFetch: false };
  const known = await readLedger(content(), path.join(project, 'cache'), lines, source);
  const standing = { isThere: livingIn(content()), lines };
  return {
    lost: lossesOf(known, standing, { content: content(), now }),
    text: redirectsOf(known, standing),
  };
};

const build = () =>
  new Promise<{ code: unknown; problem: string }>((resolve) => {
    const env = {
      ...process.env,
      PORTAL_CONTENT: content(),
      PORTAL_OUT: path.join(project, 'out'),
      PORTAL_CACHE: path.join(project, 'cache'),
    };
    execFile(process.execPath, ['scripts/build.ts'], { env }, (error, _out, problem) =>
      resolve({ code: error?.code, problem }),
    );
  });

it('a build that loses a page ends before it begins, and names address, file and remedy', async () => {
  git('rm', '-r', '--quiet', 'content/agencies/dinkes/news/ditarik');
  commit();
  const { code, problem } = await build();
  expect(code).toBe(1);
  expect(problem).toMatch(
    /^content\/agencies\/dinkes\/news\/ditarik\/index\.md — Alamat \/berita\/dinkes\/ditarik\/ pernah terbit dan sekarang hilang\. Kembalikan berkas ini, atau .*content\/redirects\.yml/m,
  );
});

it('an address is remembered that stood between two commits long ago, and by the next build too', async () => {
  mkdirSync(news('sekilas'));
  cpSync(path.join(news('terbit'), 'index.md'), path.join(news('sekilas'), 'index.md'));
  commit();
  expect((await losses()).lost).toEqual([]);
  rmSync(news('sekilas'), { recursive: true });
  commit();
  for (const look of [1, 2]) expect([look, (await losses()).lost.length]).toEqual([look, 1]);
  const lines = 'items:\n  - from: /berita/dinkes/sekilas/\n    gone: "2026-03-09"\n';
  writeFileSync(inContent('redirects.yml'), lines);
  expect((await losses()).lost).toEqual([]);
});

it('what only a draft held was never published', async () => {
  git('checkout', '--quiet', '-b', 'draf');
  renameSync(news('terbit'), news('rancangan'));
  commit();
  renameSync(news('rancangan'), news('terbit'));
  writeFileSync(path.join(news('terbit'), 'catatan.txt'), 'x');
  commit();
  git('checkout', '--quiet', 'main');
  git('merge', '--quiet', '--no-ff', '--message', 'terbit', 'draf');
  expect((await losses()).lost).toEqual([]);
});

it('what waits for its day may still be moved by its author', async () => {
  renameSync(news('terjadwal'), news('terjadwal-lagi'));
  expect((await losses()).lost).toHaveLength(1);
  renameSync(news('terjadwal-lagi'), news('terjadwal'));
  expect((await losses()).lost).toEqual([]);
});

it('a file that was replaced leads to its document, and an area that went to the list', async () => {
  const folder = inContent('agencies/dinkes/documents/rencana');
  renameSync(path.join(folder, 'rencana.csv'), path.join(folder, 'rencana-baru.csv'));
  const { lost, text } = await losses();
  expect(lost).toEqual([]);
  expect(text).toContain(
    '/berkas/dokumen/dinkes/rencana/rencana.csv /dokumen/dinkes/rencana/ 301\n',
  );
});

it('without a history the site’s own file tells, and the guard reads it', async () => {
  writeFileSync(inContent('addresses.txt'), '# dulu\n/berita/dinkes/kuno/\n');
  rmSync(path.join(project, '.git'), { recursive: true });
  const lines = readRedirections(content());
  const known = await readLedger(content(), path.join(project, 'cache'), lines, undefined);
  expect(known.problem).toContain('no repository');
  const standing = { isThere: livingIn(content()), lines };
  expect(lossesOf(known, standing, { content: content(), now })).toEqual([
    expect.stringContaining('Alamat /berita/dinkes/kuno/ pernah terbit') as string,
  ]);
  expect((await guardFolder(content())).findings).toEqual([]);
  writeFileSync(inContent('addresses.txt'), '/berita/\n//slot.example/\n');
  expect((await guardFolder(content())).findings).toEqual([
    expect.stringMatching(/^content\/addresses\.txt.*bukan alamat portal/) as string,
  ]);
});
