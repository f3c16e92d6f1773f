import type { Sample } from '../../../tests/hostile/corpus.ts';
import { accused } from './builds.ts';
import { Judge } from './judge.ts';
import type { Staged } from './stage.ts';

/** How many are built in one city, and from how many bytes on a file is built alone. */
const mostTogether = 80;
const largestTogether = 64 * 1024;

const isPlain = async (judge: Judge, { sample, isEntry }: Staged): Promise<boolean> =>
  isEntry && sample.bytes.length <= largestTogether && (await judge.isReadable(sample));

const inSets = <Item>(items: readonly Item[], size: number): Item[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );

/** The files in sets to build: those that will pass together, every other alone. */
export const planned = async <Each extends Sample>(all: readonly Staged<Each>[]) => {
  const judge = new Judge();
  const [together, alone]: [Staged<Each>[], Staged<Each>[]] = [[], []];
  for (const each of all) ((await isPlain(judge, each)) ? together : alone).push(each);
  judge.close();
  return [...inSets(together, mostTogether), ...inSets(alone, 1)];
};

/** What to build in place of a set that fails: those whom the error names one by one, and the others; else its quarters. */
export const parted = <Each extends Sample>(
  log: string,
  set: readonly Staged<Each>[],
): Staged<Each>[][] => {
  const named = new Set(accused(log, set).map(({ slug }) => slug));
  if (named.size === 0 || named.size === set.length) return inSets(set, Math.ceil(set.length / 4));
  const alone = set.filter(({ slug }) => named.has(slug)).map((each) => [each]);
  return [set.filter(({ slug }) => !named.has(slug)), ...alone];
};
