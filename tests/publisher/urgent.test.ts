import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import {
  createPublisher,
  type PublicationEnd,
  type Publisher,
} from '../../cms/publisher/publisher.ts';
import { makeCity, type City } from './city.ts';

let city: City;
let publisher: Publisher;
let clock: number;
let ends: PublicationEnd[];

const inProject = (name: string) => path.join(city.project, name);
const served = (name: string) => readFileSync(path.join(city.folder, 'site', name), 'utf8');

beforeEach(() => {
  clock = Date.parse('2026-03-10T04:00:00Z');
  ends = [];
  city = makeCity();
  publisher = createPublisher({
    repository: city.repository,
    projectDir: city.project,
    workDir: path.join(city.folder, 'work'),
    siteDir: path.join(city.folder, 'site'),
    log: () => undefined,
    onEnd: (end) => ends.push(end),
    now: () => new Date(clock),
  });
});

afterEach(async () => {
  await publisher.close();
  city.remove();
});

const untilItBuilds = () =>
  vi.waitFor(() => expect(existsSync(inProject('waiting'))).toBe(true), { timeout: 20_000 });

const isRunning = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

it('an urgent publication ends a running build, starts at once and shows both', async () => {
  const slow = publisher.publish(city.commit({ 'a.yml': 'tunggu' }));
  await untilItBuilds();
  const pid = Number(readFileSync(inProject('waiting'), 'utf8'));
  clock += 60_000;
  const urgent = city.commit({ 'a.yml': 'biasa', 'darurat.yml': 'gempa' });
  const done = publisher.publish(urgent, { urgent: true });
  expect(publisher.waiting()).toBe(2);
  clock += 30_000;
  await Promise.all([slow, done]);
  expect(served('darurat.yml')).toBe('gempa');
  expect(served('a.yml')).toBe('biasa');
  expect(isRunning(pid)).toBe(false);
  expect(publisher.state()).toMatchObject({ state: 'live', commit: urgent });
  expect(ends).toEqual([{ commit: urgent, state: 'live', waits: [90_000, 30_000] }]);
  expect(publisher.waiting()).toBe(0);
});

it('what comes after an urgent publication, before it is built, is published with it', async () => {
  const first = publisher.publish(city.commit({ 'a.yml': 'tunggu' }));
  await untilItBuilds();
  void publisher.publish(city.commit({ 'a.yml': 'darurat' }), { urgent: true });
  const last = city.commit({ 'a.yml': 'sesudahnya' });
  void publisher.publish(last);
  await first;
  expect(ends.map(({ commit }) => commit)).toEqual([last]);
  expect(served('a.yml')).toBe('sesudahnya');
});

it('a build that is urgent is not ended by the next urgent one', async () => {
  const first = city.commit({ 'a.yml': 'tunggu' });
  const done = publisher.publish(first, { urgent: true });
  await untilItBuilds();
  const second = city.commit({ 'a.yml': 'kedua' });
  void publisher.publish(second, { urgent: true });
  writeFileSync(inProject('go'), '');
  await done;
  expect(ends.map(({ commit }) => commit)).toEqual([first, second]);
});

it('a publication that is not urgent waits for the running build', async () => {
  const first = city.commit({ 'a.yml': 'tunggu' });
  const done = publisher.publish(first);
  await untilItBuilds();
  const second = city.commit({ 'a.yml': 'kedua' });
  void publisher.publish(second);
  expect(publisher.state()).toMatchObject({ state: 'building' });
  writeFileSync(inProject('go'), '');
  await done;
  rmSync(inProject('go'));
  expect(ends.map(({ commit }) => commit)).toEqual([first, second]);
});

it('what the guard refuses is told to the editor by file and field, in Indonesian', async () => {
  const finding =
    'content/agencies/dinkes/news/vaksinasi/index.md:3 — isian “Judul”: Judul kosong. Isi judulnya.';
  await publisher.publish(city.commit({ 'a.yml': `Error: rusak\n${finding}\n` }));
  const { problem } = publisher.state();
  expect(problem).toContain(finding);
  expect(problem).toContain('ada isian yang perlu diperbaiki');
  expect(problem).not.toContain('Error');
});

it('of many findings an editor reads the first five, and how many more there are', async () => {
  const findings = Array.from(
    { length: 8 },
    (_, index) => `content/pages/p${index}/index.mdx — rusak.`,
  );
  await publisher.publish(city.commit({ 'a.yml': findings.join('\n') }));
  expect(publisher.state().problem?.match(/content\//g)).toHaveLength(5);
  expect(publisher.state().problem).toContain('Masih ada 3 temuan lain.');
});
