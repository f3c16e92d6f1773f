import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openSite, type OpenSite } from '../../cms/publisher/open-site.ts';
import type { PublicationEnd } from '../../cms/publisher/publisher.ts';
import { makeCity, type City } from './city.ts';

let city: City;
let site: OpenSite | undefined;
let now: Date;
let ends: PublicationEnd[];
let told: unknown[][];

const served = (name: string) => readFileSync(path.join(city.folder, 'site', name), 'utf8');
const builds = () => readFileSync(path.join(city.project, 'builds.log'), 'utf8').length;
const untilEnded = (count: number) =>
  vi.waitFor(() => expect(ends).toHaveLength(count), { timeout: 25_000 });

const open = () =>
  (site = openSite({
    repository: city.repository,
    main: 'refs/heads/main',
    projectDir: city.project,
    siteDir: path.join(city.folder, 'site'),
    log: (...event) => told.push(event),
    onEnd: (end) => ends.push(end),
    now: () => now,
  }));

beforeEach(() => {
  now = new Date('2026-03-10T04:00:00Z');
  ends = [];
  told = [];
  city = makeCity();
});

afterEach(async () => {
  await site?.close();
  city.remove();
});

it('a served folder shows what is published when it is opened, and what is published later', async () => {
  const first = city.commit({ 'a.yml': 'satu' });
  const { publish, state } = open();
  await untilEnded(1);
  expect(served('a.yml')).toBe('satu');
  expect(told).toEqual([
    ['info', 'publication', { commit: first, state: 'live', ms: 0, detail: undefined }],
  ]);
  const second = city.commit({ 'a.yml': 'dua' });
  publish(second, { urgent: true });
  await untilEnded(2);
  expect(served('a.yml')).toBe('dua');
  expect(state()).toMatchObject({ state: 'live', commit: second });
});

it('a refresh builds nothing on the same day, and takes in a commit that nobody told of', async () => {
  city.commit({ 'a.yml': 'satu' });
  const { refresh } = open();
  await untilEnded(1);
  await refresh();
  expect(builds()).toBe(1);
  city.commit({ 'a.yml': 'dari luar' });
  await refresh();
  expect(served('a.yml')).toBe('dari luar');
  now = new Date('2026-03-11T04:00:00Z');
  await refresh();
  expect(builds()).toBe(3);
});

it('a build that fails tells the log why, in the words of the build', async () => {
  const commit = city.commit({ 'a.yml': 'rusak karena modul hilang' });
  open();
  await untilEnded(1);
  expect(told).toEqual([
    [
      'error',
      'publication',
      { commit, state: 'failed', ms: 0, detail: 'rusak karena modul hilang' },
    ],
  ]);
  expect(existsSync(path.join(city.folder, 'site'))).toBe(false);
});

describe('the list of published files', () => {
  const openWithKey = (manifestKey: string) =>
    (site = openSite({
      repository: city.repository,
      main: 'refs/heads/main',
      projectDir: city.project,
      siteDir: path.join(city.folder, 'site'),
      manifestKey,
      log: (...event) => told.push(event),
      onEnd: (end) => ends.push(end),
    }));

  it('is signed before it is served', async () => {
    const key = path.join(city.folder, 'key');
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', key]);
    city.commit({ 'MANIFEST.sha256': 'daftar' });
    openWithKey(key);
    await untilEnded(1);
    expect(served('MANIFEST.sha256.sig')).toContain('BEGIN SSH SIGNATURE');
  });

  it('is served unsigned when its key is lost, and the log says so', async () => {
    city.commit({ 'MANIFEST.sha256': 'daftar' });
    openWithKey(path.join(city.folder, 'hilang'));
    await untilEnded(1);
    expect(served('MANIFEST.sha256')).toBe('daftar');
    expect(told[0]).toMatchObject(['error', 'manifest', {}]);
  });
});
