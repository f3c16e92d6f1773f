import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { contentPath } from '#model/path.ts';
import { addPublications } from '../../../scripts/bench/publications.ts';
import { costOf } from './cost.ts';
import { Checkout, costsIn, serviceText } from './repository.ts';

let city: Checkout;
const id = 'dinkes/surat-sehat';

beforeEach(() => (city = new Checkout()));
afterEach(() => city.remove());

const read = async (...args: Parameters<Checkout['read']>) => costsIn(await city.read(...args), id);

it('gives each published text that promises something else, with the day it was published', async () => {
  city.commit('2026-03-09', id, serviceText(costOf(0)));
  city.commit('2026-03-10', id, serviceText(costOf(0), 'Datang siang.'));
  city.commit('2026-04-01', id, serviceText(costOf(25000)));
  expect(await read()).toEqual(['2026-03-09', ['2026-04-01', 0, 25000]]);
});

it('counts a draft when it is merged, on that day, and none of its inner commits', async () => {
  city.commit('2026-03-09', id, serviceText(costOf(0)));
  city.git('checkout', '--quiet', '-b', 'draft/kios');
  city.commit('2026-03-10', id, serviceText(costOf(99000)));
  city.commit('2026-03-11', id, serviceText(costOf(25000)));
  city.git('checkout', '--quiet', 'main');
  expect(await read()).toEqual(['2026-03-09']);
  city.gitOn('2026-03-20', 'merge', '--quiet', '--no-ff', '-m', 'Terbit', 'draft/kios');
  const both = ['2026-03-09', ['2026-03-20', 0, 25000]];
  expect(await read()).toEqual(both);
  rmSync(city.cache, { recursive: true });
  expect(await read()).toEqual(both);
});

it('follows a service that was renamed, and does not take another service for it', async () => {
  city.commit('2026-03-09', id, serviceText(costOf(1000)));
  city.rename(id, 'dinkes/surat-lain');
  city.commitAll('2026-03-10');
  city.commit('2026-03-11', 'dinkes/surat-lain', serviceText(costOf(2000)));
  const history = await city.read();
  expect(costsIn(history, 'dinkes/surat-lain')).toEqual(['2026-03-09', ['2026-03-11', 1000, 2000]]);
  expect(costsIn(history, id)).toEqual([]);

  city.rename('dinkes/surat-lain', 'dinkes/buang');
  city.write(
    'dinkes/buang',
    serviceText({ ...costOf(9), title: 'Lain sama sekali', words: ['x'] }, 'y'.repeat(900)),
  );
  city.commitAll('2026-03-12');
  expect(costsIn(await city.read(), 'dinkes/buang')).toEqual(['2026-03-12']);
});

it('goes over a text that cannot be read', async () => {
  city.commit('2026-03-09', id, serviceText(costOf(0)));
  city.commit('2026-03-10', id, 'tanpa bagian data');
  city.commit('2026-03-11', id, serviceText(costOf(5)));
  expect(await read()).toEqual(['2026-03-09', ['2026-03-11', 0, 5]]);
});

it('keeps what it read: neither the same commit nor a later one reads old texts again', async () => {
  city.commit('2026-03-09', id, serviceText(costOf(0)));
  city.commit('2026-03-10', id, serviceText(costOf(5)));
  const first = await read();
  city.loseBlobs();
  expect(await read()).toEqual(first);
  city.commit('2026-03-11', id, serviceText(costOf(7)));
  expect(await read()).toEqual(['2026-03-09', ['2026-03-10', 0, 5], ['2026-03-11', 5, 7]]);
  rmSync(city.cache, { recursive: true });
  expect(await read()).toContain('missing');
});

it('begins anew where the published line no longer holds what was kept', async () => {
  const first = city.commit('2026-03-09', id, serviceText(costOf(0)));
  city.commit('2026-03-10', id, serviceText(costOf(5)));
  await read();
  city.git('reset', '--quiet', '--hard', first);
  city.commit('2026-03-12', id, serviceText(costOf(6)));
  expect(await read()).toEqual(['2026-03-09', ['2026-03-12', 0, 6]]);
});

it('begins anew where what was kept is damaged or of another program', async () => {
  city.commit('2026-03-09', id, serviceText(costOf(0)));
  await read();
  const file = path.join(city.cache, 'promise-histories.json');
  for (const text of ['{', readFileSync(file, 'utf8').replace('"version":"', '"version":"0')]) {
    writeFileSync(file, text);
    expect(await read()).toEqual(['2026-03-09']);
  }
});

it('is not known in a shallow clone', async () => {
  city.commit('2026-03-09', id, serviceText(costOf(0)));
  city.commit('2026-03-10', id, serviceText(costOf(5)));
  const clone = path.join(city.folder, 'clone');
  execFileSync('git', ['clone', '--quiet', '--depth', '1', `file://${city.project}`, clone]);
  expect(await read(clone)).toContain('shallow');
});

it('is not known in an archive, even when it lies inside of another repository', async () => {
  city.commit('2026-03-09', id, serviceText(costOf(0)));
  const archive = path.join(city.project, 'arsip');
  cpSync(path.join(city.project, 'content'), path.join(archive, 'content'), { recursive: true });
  expect(await read(archive)).toContain('no repository');
  mkdirSync(path.join(archive, '.git'));
  expect(await read(archive)).toContain('not a git repository');
});

it('reads an exported commit from the repository that the environment names', async () => {
  city.commit('2026-03-09', id, serviceText(costOf(0)));
  const published = city.commit('2026-03-10', id, serviceText(costOf(5)));
  city.commit('2026-03-11', id, serviceText(costOf(6)));
  const env = {
    PORTAL_HISTORY_GIT: path.join(city.project, '.git'),
    PORTAL_HISTORY_COMMIT: published,
  };
  expect(await read(path.join(city.folder, 'ekspor'), env)).toEqual([
    '2026-03-09',
    ['2026-03-10', 0, 5],
  ]);
});

it('in a clone without blobs, fetches them where it is told to, and says that they are missing otherwise', async () => {
  city.git('config', 'uploadpack.allowFilter', 'true');
  city.git('config', 'uploadpack.allowAnySHA1InWant', 'true');
  city.commit('2026-03-09', id, serviceText(costOf(0)));
  city.commit('2026-03-10', id, serviceText(costOf(5)));
  const clone = path.join(city.folder, 'clone');
  const source = `file://${city.project}`;
  execFileSync('git', ['clone', '--quiet', '--filter=blob:none', source, clone], { stdio: 'pipe' });
  expect(await read(clone)).toMatch(/missing|fetch|allowed/);
  expect(await read(clone, { PORTAL_HISTORY_FETCH: '1' })).toEqual([
    '2026-03-09',
    ['2026-03-10', 0, 5],
  ]);
});

it('runs nothing that the repository’s settings name', async () => {
  city.commit('2026-03-09', id, serviceText(costOf(0)));
  const trap = path.join(city.folder, 'trap');
  for (const name of ['core.fsmonitor', 'core.pager', 'diff.external', 'core.sshCommand'])
    city.git('config', name, `touch ${trap};`);
  city.git('config', 'log.showSignature', 'true');
  city.git('config', 'gpg.program', `touch ${trap};`);
  expect(await read()).toEqual(['2026-03-09']);
  expect(() => readFileSync(trap)).toThrow();
});

it('reads three hundred publications with as many processes as three', async () => {
  const texts = Array.from({ length: 300 }, (_, amount) => serviceText(costOf(amount)));
  const git = path.join(city.project, '.git');
  addPublications(
    git,
    texts.map((text, index) => ({
      time: Date.UTC(2026, 2, 9) / 1000 + index,
      files: { [contentPath('service', id)]: text },
    })),
  );
  const calls = path.join(city.folder, 'calls');
  const bin = path.join(city.folder, 'bin');
  mkdirSync(bin);
  const real = execFileSync('which', ['git']).toString().trim();
  writeFileSync(path.join(bin, 'git'), `#!/bin/sh\necho x >> ${calls}\nexec ${real} "$@"\n`, {
    mode: 0o755,
  });
  const { PATH } = process.env;
  process.env['PATH'] = `${bin}${path.delimiter}${PATH}`;
  try {
    expect(await read()).toHaveLength(300);
    expect(readFileSync(calls, 'utf8').length / 2).toBeLessThanOrEqual(6);
    writeFileSync(calls, '');
    expect(await read()).toHaveLength(300);
    expect(readFileSync(calls, 'utf8')).toBe('x\n');
  } finally {
    process.env['PATH'] = PATH;
  }
});
