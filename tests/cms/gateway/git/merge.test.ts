import { beforeAll, expect, test } from 'vitest';
import { mergeCommits } from '../../../../cms/gateway/git/merge.ts';
import { openRepository, type Repository } from '../../../../cms/gateway/git/plumbing.ts';
import { repositoryForTests } from './make-repository.ts';

let git: Repository;
let ran: string[];

const before = { 'a/x.txt': 'satu\ndua\ntiga\nempat\n', 'a/y.txt': 'y', 'b/z.txt': 'z' };

const place = repositoryForTests(async ({ commit }) => ({ base: await commit(before) }));
beforeAll(() => {
  const opened = openRepository(place.dir);
  git = {
    ...opened,
    run: (args, options) => {
      ran.push(args[0] ?? '');
      return opened.run(args, options);
    },
  };
});

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
  const [here, there] = [
    await place.commit(ours, [place.base]),
    await place.commit(theirs, [place.base]),
  ];
  ran = [];
  const merged = await mergeCommits(git, here, there, place.base);
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
  const side = await place.commit({ ...before, 'b/side.txt': 's' }, [place.base]);
  const theirs = { ...before, 'b/side.txt': 's', 'a/y.txt': 'y2' };
  const there = await place.commit(theirs, [place.base, side]);
  const here = await place.commit({ ...before, 'b/side.txt': 's', 'b/w.txt': 'w' }, [
    place.base,
    side,
  ]);
  ran = [];
  const merged = await mergeCommits(git, here, there, place.base);
  expect(ran).toEqual(['merge-tree']);
  expect(merged).toEqual(await mergeCommits(git, here, there));
});
