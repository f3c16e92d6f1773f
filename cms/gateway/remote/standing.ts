import type { Repository } from '../git/plumbing.ts';
import { resolve } from '../git/tree.ts';

/** How two branches that should be one stand to each other, seen from here. */
export interface Standing {
  /** The published commit here. */
  local: string;
  /** The remote's commit when it was last seen; null where it has none. */
  remote: string | null;
  /** Commits that are here alone. */
  ahead: number;
  /** Commits that are there alone. */
  behind: number;
}

/** Compares the published branch with the remote's, by the ref where it was seen or by its commit. */
export const standingOf = async (
  git: Repository,
  main: string,
  seen: string | undefined,
): Promise<Standing> => {
  const [local, remote] = await Promise.all([
    resolve(git, main),
    seen === undefined ? undefined : resolve(git, seen),
  ]);
  if (local === undefined) throw new Error(`${main} does not exist`);
  const range = remote === undefined ? local : `${remote}...${local}`;
  const args = ['rev-list', '--left-right', '--count', range];
  const counts = (await git.run(args)).output.toString().trim().split('\t').map(Number);
  const [behind = 0, ahead = 0] = remote === undefined ? [0, ...counts.slice(-1)] : counts;
  return { local, remote: remote ?? null, ahead, behind };
};
