import { GitError, type Repository } from '../gateway/git/plumbing.ts';
import type { Commit } from './commits.ts';

/** One path that a commit changes. A moved file is two: one goes, one comes. */
export interface Change {
  path: string;
  /** The mode afterwards, such as `100644`; undefined where the path goes. */
  mode: string | undefined;
}

const read = async (git: Repository, args: readonly string[]): Promise<Change[]> => {
  const base = ['diff-tree', '-r', '-z', '--raw', '--no-renames', '--no-commit-id'];
  const parts = (await git.run([...base, ...args])).output.toString().split('\0');
  const changes: Change[] = [];
  for (let index = 0; index + 1 < parts.length; index += 2) {
    const mode = parts[index]?.split(' ')[1] ?? '';
    changes.push({ path: parts[index + 1] ?? '', mode: /^0+$/.test(mode) ? undefined : mode });
  }
  return changes;
};

/** What git itself makes of two commits: a tree, with marks where they collide. */
const mergedTree = async (
  git: Repository,
  ours: string,
  theirs: string,
): Promise<string | undefined> => {
  try {
    const args = ['merge-tree', '--write-tree', '--no-messages', '--name-only', '-z', ours, theirs];
    const { output } = await git.run(args, { accept: [0, 1] });
    return output.toString().split('\0')[0];
  } catch (error) {
    // Histories without a common start.
    if (error instanceof GitError) return undefined;
    throw error;
  }
};

/** What a commit changes by itself, and the commit or tree that it changes; undefined for the first of a history. */
export interface OwnChanges {
  before: string | undefined;
  changes: readonly Change[];
}

/**
 * What a commit changes by itself. For a merge that is what its tree holds otherwise than git's own merge of its
 * parents; where git makes none, what it holds otherwise than its first parent.
 */
export const changesOf = async (git: Repository, commit: Commit): Promise<OwnChanges> => {
  const [first, second, ...more] = commit.parents;
  if (first === undefined)
    return { before: undefined, changes: await read(git, ['--root', commit.id]) };
  const isPair = second !== undefined && more.length === 0;
  const before = isPair ? ((await mergedTree(git, first, second)) ?? first) : first;
  return { before, changes: await read(git, [before, commit.tree]) };
};
