import { afterAll, beforeAll, expect, test } from 'vitest';
import { moveRefs, RefMoved } from '../../../../cms/gateway/git/commit.ts';
import { openRepository, type Repository } from '../../../../cms/gateway/git/plumbing.ts';
import { makeRepository, type TestRepository } from './make-repository.ts';

let place: TestRepository;
let git: Repository;
let one: string;
let two: string;

beforeAll(async () => {
  place = await makeRepository();
  one = await place.commit({ 'a.txt': 'satu' }, [], 'refs/heads/main');
  two = await place.commit({ 'a.txt': 'dua' }, [one]);
  git = openRepository(place.dir);
});
afterAll(() => place.end());

const refs = () => place.git('for-each-ref', '--format=%(refname) %(objectname)');

test('refs move together: made, moved and taken away', async () => {
  await moveRefs(git, [{ ref: 'refs/heads/draft/x/y', from: null, to: one }]);
  await moveRefs(git, [
    { ref: 'refs/heads/main', from: one, to: two },
    { ref: 'refs/heads/draft/x/y', from: one, to: null },
  ]);
  expect(await refs()).toBe(`refs/heads/main ${two}`);
});

test.each([
  ['stands elsewhere', [{ ref: 'refs/heads/main', from: 'one', to: 'two' }]],
  ['is there already', [{ ref: 'refs/heads/main', from: null, to: 'one' }]],
  ['is not there', [{ ref: 'refs/heads/tiada', from: 'one', to: 'two' }]],
])('where one ref %s, none moves, and the next transaction succeeds', async (_name, steps) => {
  const ids: Record<string, string> = { one, two };
  const before = await refs();
  const moves = steps.map(({ ref, from, to }) => ({
    ref,
    from: from === null ? null : (ids[from] ?? ''),
    to: ids[to] ?? '',
  }));
  const both = [{ ref: 'refs/heads/lain', from: null, to: one }, ...moves];
  await expect(moveRefs(git, both)).rejects.toBeInstanceOf(RefMoved);
  expect(await refs()).toBe(before);
  await moveRefs(git, [{ ref: 'refs/heads/lain', from: null, to: one }]);
  await moveRefs(git, [{ ref: 'refs/heads/lain', from: one, to: null }]);
});

test('transactions that are asked for at once all arrive, but for one of each pair that meets', async () => {
  const steps = Array.from({ length: 20 }, (_, index) => ({
    ref: `refs/heads/sekaligus/${index % 10}`,
    from: null,
    to: one,
  }));
  const ends = await Promise.allSettled(steps.map((step) => moveRefs(git, [step])));
  expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(10);
  for (const end of ends)
    if (end.status === 'rejected') expect(end.reason).toBeInstanceOf(RefMoved);
  const made = await place.git('for-each-ref', '--format=%(objectname)', 'refs/heads/sekaligus');
  expect(made.split('\n')).toEqual(Array.from({ length: 10 }, () => one));
});

test('a move made elsewhere meanwhile is seen', async () => {
  await place.git('update-ref', 'refs/heads/main', one);
  await place.git('pack-refs', '--all');
  await expect(
    moveRefs(git, [{ ref: 'refs/heads/main', from: two, to: one }]),
  ).rejects.toBeInstanceOf(RefMoved);
  await moveRefs(git, [{ ref: 'refs/heads/main', from: one, to: two }]);
  expect(await place.git('rev-parse', 'main')).toBe(two);
});
