import { existsSync, readFileSync, readdirSync, statSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  createPublisher,
  type PublicationEnd,
  type Publisher,
} from '../../cms/publisher/publisher.ts';
import { makeCity, type City } from './city.ts';

let city: City;
let publisher: Publisher;
let now: Date;
let ends: PublicationEnd[];

const inCity = (...parts: string[]) => path.join(city.folder, ...parts);
const served = (name: string) => readFileSync(inCity('site', name), 'utf8');
const builds = () => readFileSync(path.join(city.project, 'builds.log'), 'utf8').length;

const open = () =>
  createPublisher({
    repository: city.repository,
    projectDir: city.project,
    workDir: inCity('work'),
    siteDir: inCity('site'),
    log: () => undefined,
    onEnd: (end) => ends.push(end),
    now: () => now,
  });

beforeEach(() => {
  now = new Date('2026-03-10T04:00:00Z');
  ends = [];
  city = makeCity();
  publisher = open();
});

afterEach(async () => {
  await publisher.close();
  city.remove();
});

describe('a publication', () => {
  it('shows the content of its commit', async () => {
    const commit = city.commit({ 'city.yml': 'Palu' });
    await publisher.publish(commit);
    expect(served('city.yml')).toBe('Palu');
    expect(publisher.state()).toEqual({ state: 'live', commit, at: now.toISOString() });
  });

  it('takes away what the commit no longer has', async () => {
    await publisher.publish(city.commit({ 'a.yml': 'a', 'b.yml': 'b' }));
    await publisher.publish(city.commit({ 'b.yml': 'c' }));
    expect(existsSync(inCity('site', 'a.yml'))).toBe(false);
    expect(served('b.yml')).toBe('c');
  });

  it('touches only the files that differ, so that a build can reuse the others', async () => {
    await publisher.publish(city.commit({ 'a.yml': 'a', 'b.yml': 'b' }));
    const old = new Date('2020-01-01T00:00:00Z');
    for (const name of ['a.yml', 'b.yml']) utimesSync(inCity('work/content', name), old, old);
    await publisher.publish(city.commit({ 'a.yml': 'a', 'b.yml': 'c' }));
    expect(statSync(inCity('work/content/a.yml')).mtime).toEqual(old);
    expect(statSync(inCity('work/content/b.yml')).mtime).not.toEqual(old);
  });

  it('that fails keeps the site before it and says why; the next good one is shown', async () => {
    await publisher.publish(city.commit({ 'a.yml': 'baik' }));
    const broken = city.commit({ 'a.yml': 'rusak' });
    await publisher.publish(broken);
    expect(served('a.yml')).toBe('baik');
    expect(publisher.state()).toMatchObject({
      state: 'failed',
      commit: broken,
      problem: expect.stringContaining('gangguan di server') as string,
    });
    expect(ends.at(-1)).toMatchObject({ state: 'failed', commit: broken, detail: 'rusak' });
    await publisher.publish(city.commit({ 'a.yml': 'pulih' }));
    expect(served('a.yml')).toBe('pulih');
    expect(publisher.state()).toMatchObject({ state: 'live' });
  });

  it('of an unknown commit fails and names it', async () => {
    await publisher.publish('0123456789012345678901234567890123456789');
    expect(publisher.state()).toMatchObject({ state: 'failed' });
  });
});

describe('many publications', () => {
  it('that come during a build are built together, the last one being shown', async () => {
    const commits = ['satu', 'dua', 'tiga', 'empat'].map((text) => city.commit({ 'a.yml': text }));
    await Promise.all(commits.map((commit) => publisher.publish(commit)));
    expect(served('a.yml')).toBe('empat');
    expect(builds()).toBeLessThan(commits.length);
    expect(publisher.state()).toMatchObject({ state: 'live', commit: commits.at(-1) });
  });

  it('leave at most two builds on disk', async () => {
    for (const text of ['satu', 'dua', 'tiga', 'empat'])
      await publisher.publish(city.commit({ 'a.yml': text }));
    expect(readdirSync(inCity('site-builds'))).toHaveLength(2);
  });
});

describe('the same content', () => {
  it('is not built again, also after a restart', async () => {
    const commit = city.commit({ 'a.yml': 'a' });
    await publisher.publish(commit);
    await publisher.publish(city.commit({ 'a.yml': 'a' }));
    await publisher.close();
    publisher = open();
    await publisher.publish(commit);
    expect(builds()).toBe(1);
    expect(publisher.state()).toMatchObject({ state: 'live', commit });
  });

  it('is built again on another day in Palu, since entries begin and end', async () => {
    const commit = city.commit({ 'a.yml': 'a' });
    await publisher.publish(commit);
    now = new Date('2026-03-10T15:59:00Z');
    await publisher.publish(commit);
    expect(builds()).toBe(1);
    now = new Date('2026-03-10T16:01:00Z');
    await publisher.publish(commit);
    expect(builds()).toBe(2);
  });
});

it('publishes nothing after its end', async () => {
  await publisher.close();
  await publisher.publish(city.commit({ 'a.yml': 'a' }));
  expect(existsSync(inCity('site'))).toBe(false);
});
