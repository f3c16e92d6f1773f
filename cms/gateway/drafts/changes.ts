import { parseContentPath, type ContentPath } from '#model/path.ts';
import type { Repository } from '../git/plumbing.ts';
import type { Draft } from './draft.ts';

/** One file that a draft changes against the content it starts from. */
export interface DraftChange {
  path: string;
  /** The blob; undefined where the file goes. */
  id: string | undefined;
  /** Whether the published content lacks the file. */
  isNew: boolean;
}

const pairOf = ({ trees }: Draft): string => `${trees.base} ${trees.head}`;

const readChanges = async (
  git: Repository,
  drafts: readonly Draft[],
): Promise<Map<string, DraftChange[]>> => {
  const found = new Map<string, DraftChange[]>();
  const pairs = [...new Set(drafts.map(pairOf))];
  if (pairs.length === 0) return found;
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
  return found;
};

/** Drafts never change once they are read; nor does what they change. */
const known = new WeakMap<Draft, DraftChange[]>();

/** What each draft changes, in the order of the drafts. */
export const changesOf = async (
  git: Repository,
  drafts: readonly Draft[],
): Promise<DraftChange[][]> => {
  const open = drafts.filter((draft) => !known.has(draft));
  const found = await readChanges(git, open);
  for (const draft of open) known.set(draft, found.get(pairOf(draft)) ?? []);
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
