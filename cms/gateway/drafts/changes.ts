import { parseContentPath, type ContentPath } from '#model/path.ts';
import type { Repository } from '../git/plumbing.ts';
import { diffTrees } from '../git/tree-objects.ts';
import type { Draft } from './draft.ts';

/** One file that a draft changes against the content it starts from. */
export interface DraftChange {
  path: string;
  /** The blob; undefined where the file goes. */
  id: string | undefined;
  /** Whether the published content lacks the file. */
  isNew: boolean;
}

/** For more drafts than these, one process of git's is quicker than reading every tree. */
const few = 8;

const compare = async (git: Repository, { trees }: Draft): Promise<DraftChange[]> =>
  (await diffTrees(git, trees.base, trees.head)).map(({ path, from, to }) => ({
    path,
    id: to?.id,
    isNew: from === undefined,
  }));

const pairOf = ({ trees }: Draft): string => `${trees.base} ${trees.head}`;

const compareWithGit = async (
  git: Repository,
  drafts: readonly Draft[],
): Promise<DraftChange[][]> => {
  const found = new Map<string, DraftChange[]>();
  const pairs = [...new Set(drafts.map(pairOf))];
  const args = ['diff-tree', '--stdin', '-r', '-z', '--raw', '--no-renames'];
  const { output } = await git.run(args, { input: `${pairs.join('\n')}\n` });
  let current: DraftChange[] = [];
  const parts = output.toString().split('\0');
  for (let index = 0; index + 1 < parts.length; index += 2) {
    // A pair's heading ends with a line break and shares its part with the pair's first change.
    const [change = '', heading] = (parts[index] ?? '').split('\n').reverse();
    if (heading !== undefined) found.set(heading, (current = []));
    const [, , , id, letter] = change.split(' ');
    current.push({
      path: parts[index + 1] ?? '',
      id: letter === 'D' ? undefined : id,
      isNew: letter === 'A',
    });
  }
  return drafts.map((draft) => found.get(pairOf(draft)) ?? []);
};

/** Drafts never change once they are read; nor does what they change. */
const known = new WeakMap<Draft, DraftChange[]>();

/** What each draft changes, in the order of the drafts. */
export const changesOf = async (
  git: Repository,
  drafts: readonly Draft[],
): Promise<DraftChange[][]> => {
  const open = drafts.filter((draft) => !known.has(draft));
  const found =
    open.length > few
      ? await compareWithGit(git, open)
      : await Promise.all(open.map((draft) => compare(git, draft)));
  for (const [index, draft] of open.entries()) known.set(draft, found[index] ?? []);
  return drafts.map((draft) => known.get(draft) ?? []);
};

/** The place of the draft's main text as it is in the draft: elsewhere than `place` after a rename. */
export const presentPlace = ({ place }: Draft, changes: readonly DraftChange[]): ContentPath => {
  const moved = changes
    .filter(({ id }) => id !== undefined)
    .flatMap(({ path }) => parseContentPath(path) ?? [])
    .find(({ id, role, locale }) => role === 'text' && locale === 'id' && id !== place.id);
  return moved ?? place;
};
