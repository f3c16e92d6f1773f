import type { Repository } from './plumbing.ts';

/** The outcome of a merge in memory: a stored tree, or the files that cannot be joined. */
export type Merge = { tree: string } | { conflicts: string[] };

/** Merges two commits without a working tree; no ref moves. */
export const mergeCommits = async (
  git: Repository,
  ours: string,
  theirs: string,
): Promise<Merge> => {
  const args = ['merge-tree', '--write-tree', '--no-messages', '--name-only', '-z', ours, theirs];
  const { code, output } = await git.run(args, { accept: [0, 1] });
  const [tree = '', ...conflicts] = output.toString().split('\0').filter(Boolean);
  return code === 0 ? { tree } : { conflicts: [...new Set(conflicts)] };
};
