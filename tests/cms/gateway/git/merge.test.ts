import { afterAll, beforeAll, expect, test } from 'vitest';
import { mergeCommits } from '../../../../cms/gateway/git/merge.ts';
import { openRepository, type Repository } from '../../../../cms/gateway/git/plumbing.ts';
import { makeRepository, type TestRepository } from './make-repository.ts';

let place: TestRepository;
let git: Repository;
let ran: string[];
let base: string;

const before = { 'a/x.txt': 'satu\ndua\ntiga\nempat\n', 'a/y.txt': 'y', 'b/z.txt': 'z' };

beforeAll(async () => {
  place = await makeRepository();
  base = await place.commit(before);
  const opened = openRepository(place.dir);
  git = {
    ...opened,
    run: (args, options) => {
      ran.push(args[0] ?? '');
      return opened.run(args, options);
    },
  };
});
afterAll(() => place.end());

type Files = Record<string, string>;
const without = ({ [`a/x.txt`]: _gone, ...rest }: typeof before): Files => rest;

const apart: [string, Files, Files][] = [
  ['change other files', { ...before, 'b/z.txt': 'z2' }, { ...before, 'a/y.txt': 'y2' }],
  ['add other files to one folder', { ...before, 'a/p.txt': 'p' }, { ...before, 'a/q.txt': 'q' }],
  ['drop and change other files', without(before), { ...before, 'a/y.txt': 'y2' }],
  ['change nothing on our side', before, { ...before, 'a/n/m.txt': 'm' }],
  ['change nothing on their side', { ...before, 'a/y.txt': 'y2' }, before],
];

const touching: [string, Files, Files][] = [
  [
    'change other lines of one file',
    { ...before, 'a/x.txt': 'SATU\ndua\ntiga\nempat\n' },
    { ...before, 'a/x.txt': 'satu\ndua\ntiga\nEMPAT\n' },
  ],
  ['change one file alike', { ...before, 'a/y.txt': 'y2' }, { ...before, 'a/y.txt': 'y2' }],
  ['change one file differently', { ...before, 'a/y.txt': 'y2' }, { ...before, 'a/y.txt': 'y3' }],
  ['drop what the other changed', without(before), { ...before, 'a/x.txt': 'lain' }],
  ['put a file where the other has a folder', { ...before, c: 'c' }, { ...before, 'c/d.txt': 'd' }],
];

const merge = async (ours: Files, theirs: Files) => {
  const [here, there] = [await place.commit(ours, [base]), await place.commit(theirs, [base])];
  ran = [];
  const merged = await mergeCommits(git, here, there, base);
  const used = [...ran];
  return { merged, used, asGit: await mergeCommits(git, here, there) };
};

test.each(apart)(
  'sides that %s are joined as git does, without it',
  async (_name, ours, theirs) => {
    const { merged, used, asGit } = await merge(ours, theirs);
    expect(used).toEqual([]);
    expect(merged).toEqual(asGit);
    expect(merged).toHaveProperty('tree');
  },
);

test.each(touching)('sides that %s are left to git', async (_name, ours, theirs) => {
  const { merged, used, asGit } = await merge(ours, theirs);
  expect(used).toEqual(['merge-tree']);
  expect(merged).toEqual(asGit);
});

test('a side that has merged others itself is left to git', async () => {
  const side = await place.commit({ ...before, 'b/side.txt': 's' }, [base]);
  const theirs = { ...before, 'b/side.txt': 's', 'a/y.txt': 'y2' };
  const there = await place.commit(theirs, [base, side]);
  const here = await place.commit({ ...before, 'b/side.txt': 's', 'b/w.txt': 'w' }, [base, side]);
  ran = [];
  const merged = await mergeCommits(git, here, there, base);
  expect(ran).toEqual(['merge-tree']);
  expect(merged).toEqual(await mergeCommits(git, here, there));
});
