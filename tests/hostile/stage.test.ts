import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { companyOf } from '../../scripts/bench/hostile/company.ts';
import { canBeWritten, staged } from '../../scripts/bench/hostile/stage.ts';
import { hostile } from './corpus.ts';

const around = mkdtempSync(path.join(tmpdir(), 'stage-'));
afterAll(() => rmSync(around, { recursive: true, force: true }));

const stagedOf = (group: string) => staged(hostile().filter((sample) => sample.group === group));

it('the bench writes no file whose path git takes nowhere or that leads out of the copy', () => {
  const folder = path.join(around, 'a/b/c/d/e/f');
  const unwritten = stagedOf('paths').filter((each) => !canBeWritten(folder, each));
  expect(unwritten.map(({ sample }) => sample.name)).toEqual([
    'a way out of the folder',
    "a way out in Windows' manner",
    'an empty part',
    'a store of git inside',
    'NUL in a name',
  ]);
  expect(existsSync(path.join(around, 'a/b/c/d/e/f/content'))).toBe(true);
  expect(existsSync(path.join(around, 'a/b/c/d/e/f/etc'))).toBe(false);
});

it('a document is published as the file of an entry, and a picture is shown by one', () => {
  const entryBeside = (group: string, name: string) => {
    const each = stagedOf(group).find(({ sample }) => sample.name === name);
    const [entry] = companyOf(each?.file ?? '');
    return [each?.file, entry?.[0], Buffer.from(entry?.[1] ?? []).toString()];
  };
  expect(entryBeside('csv', 'command for Excel')).toEqual([
    'content/agencies/dinkes/documents/k000/data.csv',
    'index.yml',
    expect.stringContaining('file: data.csv'),
  ]);
  expect(entryBeside('polyglots', 'jpeg and container behind')).toEqual([
    'content/agencies/dinkes/news/k000/uji.jpg',
    'index.md',
    expect.stringContaining('![Petugas di posko](./uji.jpg)'),
  ]);
});
