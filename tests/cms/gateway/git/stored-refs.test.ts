import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { listStoredRefs, readStoredRef } from '../../../../cms/gateway/git/stored-refs.ts';
import { repositoryForTests, twoCommits } from './make-repository.ts';

const run = promisify(execFile);

const place = repositoryForTests(twoCommits);

/** A copy of the repository, with these files in it. */
const copyWith = async (files: Record<string, string>): Promise<string> => {
  const dir = join(place.folder, `${Math.random()}.git`);
  await cp(place.dir, dir, { recursive: true });
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(dir, path)), { recursive: true });
    await writeFile(join(dir, path), text);
  }
  return dir;
};

/** What git lists, in the reader's words. */
const toldByGit = async (dir: string, ref: string) => {
  const args = ['--git-dir', dir, 'for-each-ref', '--format=%(refname) %(objectname)', ref];
  const { stdout, stderr } = await run('git', args, { env: { ...process.env, LC_ALL: 'C' } });
  const broken = stderr.matchAll(/^warning: ignoring broken ref (\S+)$/gm);
  return {
    heads: stdout.split('\n').filter(Boolean),
    garbled: [...broken].map(([, name]) => name).sort(),
  };
};

const told = (dir: string, ref: string) => {
  const { heads, garbled } = listStoredRefs(dir, ref) ?? { heads: new Map(), garbled: [] };
  return { heads: [...heads].map((entry) => entry.join(' ')), garbled };
};

const packedHead = '# pack-refs with: peeled fully-peeled sorted \n';

const states: [string, () => Record<string, string>][] = [
  [
    'files',
    () => ({ 'refs/heads/draft/b/2': `${place.one}\n`, 'refs/heads/draft/a/1': `${place.two}\n` }),
  ],
  [
    'lines',
    () => ({
      'packed-refs': `${packedHead}${place.one} refs/heads/draft/a/1\n${place.two} refs/tags/t\n`,
    }),
  ],
  [
    'files over lines',
    () => ({
      'packed-refs': `${packedHead}${place.one} refs/heads/draft/a/1\n${place.one} refs/heads/draft/a/2\n^${place.two}\n`,
      'refs/heads/draft/a/1': `${place.two}\n`,
    }),
  ],
  [
    'files that hold no id',
    () => ({
      'refs/heads/draft/a/kosong': '',
      'refs/heads/draft/a/sampah': 'bukan id\n',
      'refs/heads/draft/a/nol': `${'0'.repeat(40)}\n`,
      'refs/heads/draft/a/panjang': `${place.one}f\n`,
      'refs/heads/draft/a/pendek': `${place.one.slice(1)}\n`,
      'refs/heads/draft/a/baik': `${place.one} dan lain-lain`,
      'packed-refs': `${place.one} refs/heads/draft/a/sampah\n`,
    }),
  ],
  ['an id of nothing', () => ({ 'refs/heads/draft/a/hilang': `${'d'.repeat(40)}\n` })],
  [
    'names that stand for others',
    () => ({
      'refs/heads/draft/a/kini': 'ref: refs/heads/main\n',
      'refs/heads/draft/a/dua': 'ref: refs/heads/draft/a/kini\n',
      'refs/heads/draft/a/pak': 'ref:refs/heads/draft/b/1',
      'packed-refs': `${place.two} refs/heads/draft/b/1\n`,
    }),
  ],
  [
    'what is no ref',
    () => ({
      'refs/heads/draft/a/1.lock': `${place.one}\n`,
      'refs/heads/draft/.a/1': `${place.one}\n`,
      'refs/heads/draft/a..b': `${place.one}\n`,
      'refs/heads/draft/a b': `${place.one}\n`,
      'refs/heads/draft/a/baik': `${place.one}\n`,
      'packed-refs': `${place.one} refs/heads/draft/a/..b\n`,
    }),
  ],
  ['a ref where others have a folder', () => ({ 'refs/heads/draft': `${place.one}\n` })],
  ['nothing', () => ({ 'refs/heads/draftx/a': `${place.one}\n`, 'packed-refs': packedHead })],
];

describe.each(states)('where there are %s', (_what, files) => {
  test.each([
    'refs/heads/draft/',
    'refs/heads/draft',
    'refs/heads/draft/a/1',
    'refs/heads/draft/a',
  ])('the refs of %s are those that git lists', async (ref) => {
    const dir = await copyWith(files());
    expect(told(dir, ref)).toEqual(await toldByGit(dir, ref));
  });
});

test('a file that is a link counts as what it leads to', async () => {
  const dir = await copyWith({ 'refs/heads/draft/a/1': `${place.two}\n` });
  await symlink('1', join(dir, 'refs/heads/draft/a/2'));
  expect(told(dir, 'refs/heads/draft/')).toEqual(await toldByGit(dir, 'refs/heads/draft/'));
});

test('a name that leads out of the refs names nothing', async () => {
  const dir = await copyWith({ rahasia: `${place.one}\n` });
  for (const name of ['refs/heads/../../rahasia', '/rahasia', 'refs//heads/main', '../rahasia'])
    expect([readStoredRef(dir, name), told(dir, name).heads]).toEqual([undefined, []]);
});

test('one ref is read by its name, from its file, its line, or what it stands for', async () => {
  const dir = await copyWith({
    'packed-refs': `${packedHead}${place.one} refs/heads/a\n${place.one} refs/heads/b\n`,
    'refs/heads/b': `${place.two}\n`,
    'refs/heads/c': 'sampah\n',
    'refs/heads/d': 'ref: refs/heads/d\n',
    HEAD: 'ref: refs/heads/a\n',
  });
  const names = ['HEAD', 'refs/heads/a', 'refs/heads/b', 'refs/heads/c', 'refs/heads/d', 'refs'];
  expect(names.map((name) => readStoredRef(dir, name))).toEqual([
    ...[place.one, place.one, place.two],
    ...[undefined, undefined, undefined],
  ]);
});

test('a list of packed refs that is damaged is an error, not an empty list', async () => {
  const dir = await copyWith({ 'packed-refs': 'rusak\n' });
  expect(() => listStoredRefs(dir, 'refs/heads/')).toThrow('packed-refs');
  await rm(join(dir, 'packed-refs'));
  await mkdir(join(dir, 'packed-refs'));
  expect(() => listStoredRefs(dir, 'refs/heads/')).toThrow('packed-refs');
});

test.each([
  ['a table', 'config', '[extensions]\n\trefStorage = reftable\n'],
  ['another folder', 'commondir', '../lain\n'],
])('a repository that keeps its refs in %s is left to git', async (_where, file, text) => {
  const dir = await copyWith({ [file]: text });
  expect(listStoredRefs(dir, 'refs/heads/')).toBeUndefined();
});

test('while refs are moved, packed, dropped and made, what stays is always there', async () => {
  const dir = await copyWith({
    'refs/heads/draft/a/tetap': `${place.one}\n`,
    'packed-refs': `${place.one} refs/heads/draft/b/pindah\n`,
  });
  const script = `for i in 1 2 3 4 5 6 7 8 9 10 11 12; do
    git update-ref refs/heads/draft/b/pindah ${place.two}; git update-ref refs/heads/draft/a/c ${place.one}
    git pack-refs --all --prune; git update-ref -d refs/heads/draft/a/c
    git update-ref refs/heads/draft/b/pindah ${place.one}; git update-ref refs/heads/draft/a/tetap ${place.one}
  done`;
  const busy = spawn('sh', ['-ec', script], { env: { ...process.env, GIT_DIR: dir } });
  const closed = once(busy, 'close');
  const seen = new Set<string>();
  while (busy.exitCode === null) {
    const { heads, garbled } = listStoredRefs(dir, 'refs/heads/draft/') ?? {};
    expect([heads?.get('refs/heads/draft/a/tetap'), garbled]).toEqual([place.one, []]);
    seen.add(heads?.get('refs/heads/draft/b/pindah') ?? 'none');
    await new Promise((go) => setImmediate(go));
  }
  expect((await closed)[0]).toBe(0);
  expect([...seen].sort()).toEqual([place.one, place.two].sort());
});
