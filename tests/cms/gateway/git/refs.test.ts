import { beforeAll, expect, test } from 'vitest';
import { moveRefs, RefMoved } from '../../../../cms/gateway/git/commit.ts';
import { openRepository, type Repository } from '../../../../cms/gateway/git/plumbing.ts';
import { repositoryForTests, twoCommits } from './make-repository.ts';

const place = repositoryForTests(twoCommits);
let git: Repository;

beforeAll(() => {
  git = openRepository(place.dir);
});

const refs = () => place.git('for-each-ref', '--format=%(refname) %(objectname)');

test('refs move together: made, moved and taken away', async () => {
  await moveRefs(git, [{ ref: 'refs/heads/draft/x/y', from: null, to: place.one }]);
  await moveRefs(git, [
    { ref: 'refs/heads/main', from: place.one, to: place.two },
    { ref: 'refs/heads/draft/x/y', from: place.one, to: null },
  ]);
  expect(await refs()).toBe(`refs/heads/main ${place.two}`);
});

test.each([
  ['stands elsewhere', [{ ref: 'refs/heads/main', from: 'one', to: 'two' }]],
  ['is there already', [{ ref: 'refs/heads/main', from: null, to: 'one' }]],
  ['is not there', [{ ref: 'refs/heads/tiada', from: 'one', to: 'two' }]],
])('where one ref %s, none moves, and the next transaction succeeds', async (_name, steps) => {
  const ids: Record<string, string> = { one: place.one, two: place.two };
  const before = await refs();
  const moves = steps.map(({ ref, from, to }) => ({
    ref,
    from: from === null ? null : (ids[from] ?? ''),
    to: ids[to] ?? '',
  }));
  const both = [{ ref: 'refs/heads/lain', from: null, to: place.one }, ...moves];
  await expect(moveRefs(git, both)).rejects.toBeInstanceOf(RefMoved);
  expect(await refs()).toBe(before);
  await moveRefs(git, [{ ref: 'refs/heads/lain', from: null, to: place.one }]);
  await moveRefs(git, [{ ref: 'refs/heads/lain', from: place.one, to: null }]);
});

test('transactions that are asked for at once all arrive, but for one of each pair that meets', async () => {
  const steps = Array.from({ length: 20 }, (_, index) => ({
    ref: `refs/heads/sekaligus/${index % 10}`,
    from: null,
    to: place.one,
  }));
  const ends = await Promise.allSettled(steps.map((step) => moveRefs(git, [step])));
  expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(10);
  for (const end of ends)
    if (end.status === 'rejected') expect(end.reason).toBeInstanceOf(RefMoved);
  const made = await place.git('for-each-ref', '--format=%(objectname)', 'refs/heads/sekaligus');
  expect(made.split('\n')).toEqual(Array.from({ length: 10 }, () => place.one));
});

test('a move made elsewhere meanwhile is seen', async () => {
  await place.git('update-ref', 'refs/heads/main', place.one);
  await place.git('pack-refs', '--all');
  await expect(
    moveRefs(git, [{ ref: 'refs/heads/main', from: place.two, to: place.one }]),
  ).rejects.toBeInstanceOf(RefMoved);
  await moveRefs(git, [{ ref: 'refs/heads/main', from: place.one, to: place.two }]);
  expect(await place.git('rev-parse', 'main')).toBe(place.two);
});
