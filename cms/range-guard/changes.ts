import { formatOf } from '../gateway/git/object-store.ts';
import { GitError, type Repository } from '../gateway/git/plumbing.ts';
import { treeOf } from '../gateway/git/tree-objects.ts';
import type { Commit } from './commits.ts';

/** One path that a commit changes. A moved file is two: one goes, one comes. */
export interface Change {
  path: string;
  /** The mode afterwards, such as `100644`; undefined where the path goes. */
  mode: string | undefined;
}

/** Two trees, by their ids. */
type Pair = readonly [before: string, after: string];

/** How the answer for a pair begins; what follows begins with a colon. */
const headPattern = /[0-9a-f]+ [0-9a-f]+\n/y;

const partsOf = (output: string): Change[][] => {
  const parts: Change[][] = [];
  for (let at = 0; at < output.length;) {
    headPattern.lastIndex = at;
    if (headPattern.test(output)) {
      parts.push([]);
      at = headPattern.lastIndex;
      continue;
    }
    const name = output.indexOf('\0', at) + 1;
    const end = output.indexOf('\0', name);
    if (output[at] !== ':' || name === 0 || end < 0) throw new Error('git tells no changes');
    const mode = output.slice(at, name).split(' ')[1] ?? '';
    const path = output.slice(name, end);
    parts.at(-1)?.push({ path, mode: /^0+$/.test(mode) ? undefined : mode });
    at = end + 1;
  }
  return parts;
};

/** What differs between each two trees, by one process. */
const read = async (git: Repository, pairs: readonly Pair[]): Promise<Change[][]> => {
  if (pairs.length === 0) return [];
  const args = ['diff-tree', '--stdin', '-r', '-z', '--raw', '--no-renames'];
  const input = pairs.map(([before, after]) => `${before} ${after}\n`).join('');
  const parts = partsOf((await git.run(args, { input })).output.toString());
  if (parts.length !== pairs.length) throw new Error('git does not tell all changes');
  return parts;
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

/** The tree of a commit without files, in each format of ids. */
const noTree = {
  sha1: '4b825dc642cb6eb9a060e54bf8d69288fbee4904',
  sha256: '6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321',
};

const beforeOf = async (git: Repository, { parents }: Commit): Promise<string | undefined> => {
  const [first, second, ...more] = parents;
  const isPair = first !== undefined && second !== undefined && more.length === 0;
  return isPair ? ((await mergedTree(git, first, second)) ?? first) : first;
};

/**
 * What each commit changes by itself, by its id. For a merge that is what its tree holds otherwise than git's own merge of
 * its parents; where git makes none, what it holds otherwise than its first parent.
 */
export const changesOf = async (
  git: Repository,
  commits: readonly Commit[],
): Promise<ReadonlyMap<string, OwnChanges>> => {
  const befores: (string | undefined)[] = [];
  const pairs: Pair[] = [];
  for (const commit of commits) {
    const before = await beforeOf(git, commit);
    befores.push(before);
    const tree = before === undefined ? noTree[formatOf(commit.id)] : await treeOf(git, before);
    pairs.push([tree, commit.tree]);
  }
  const changes = await read(git, pairs);
  return new Map(
    commits.map(({ id }, index) => [id, { before: befores[index], changes: changes[index] ?? [] }]),
  );
};
