import { commitsDownTo, isPlain } from './history.ts';
import type { Repository } from './plumbing.ts';
import { diffTrees, entryAt, treeOf } from './tree-objects.ts';
import { writeTree } from './write-tree.ts';

/** The outcome of a merge in memory: a stored tree, or the files that cannot be joined. */
export type Merge = { tree: string } | { conflicts: string[] };

const mergeWithGit = async (git: Repository, ours: string, theirs: string): Promise<Merge> => {
  const args = ['merge-tree', '--write-tree', '--no-messages', '--name-only', '-z', ours, theirs];
  const { code, output } = await git.run(args, { accept: [0, 1] });
  const [tree = '', ...conflicts] = output.toString().split('\0').filter(Boolean);
  return code === 0 ? { tree } : { conflicts: [...new Set(conflicts)] };
};

/** What `theirs` changed since `base`, laid over `ours`; undefined where ours changed the same files, or anything is unusual. */
const layOver = async (
  git: Repository,
  ours: string,
  theirs: string,
  base: string,
): Promise<string | undefined> => {
  const isBase = (id: string) => id === base;
  if (!(await commitsDownTo(git, theirs, isBase, isPlain))) return undefined;
  const [root, after, before] = await Promise.all(
    [ours, theirs, base].map((commit) => treeOf(git, commit)),
  );
  if (root === undefined) return undefined;
  const changes = await diffTrees(git, before, after);
  for (const { path, from, to } of changes) {
    const present = await entryAt(git, root, path);
    const isUntouched = present?.id === from?.id && present?.mode === from?.mode;
    if (!isUntouched || (to && to.mode !== '100644')) return undefined;
  }
  return writeTree(git, root, new Map(changes.map(({ path, to }) => [path, to?.id ?? null])));
};

/**
 * Merges two commits without a working tree; no ref moves. With `base`, the commit of ours from which theirs went its own
 * way, what does not touch the same files is joined without a process.
 */
export const mergeCommits = async (
  git: Repository,
  ours: string,
  theirs: string,
  base?: string,
): Promise<Merge> => {
  const tree = base === undefined ? undefined : await layOver(git, ours, theirs, base);
  return tree === undefined ? mergeWithGit(git, ours, theirs) : { tree };
};
