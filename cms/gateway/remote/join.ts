import { moveRefs, writeCommit } from '../git/commit.ts';
import { mergeCommits } from '../git/merge.ts';
import type { Repository } from '../git/plumbing.ts';
import { portal } from '../message.ts';

/** The commit that holds both histories, or the files in which they collide. */
export type Joined = { commit: string } | { conflicts: readonly string[] };

const message = `Gabungkan perubahan dari repositori jauh

Penggabungan ini tidak mengubah apa pun sendiri: isinya berasal dari kedua riwayat.

Portal-Action: join
`;

/**
 * Joins the published branch with a remote's commit by a merge commit of the portal, whose tree is what git makes of
 * both and nothing else. Moves the branch, or nothing where they collide.
 */
export const joinHistories = async (
  git: Repository,
  main: string,
  local: string,
  remote: string,
): Promise<Joined> => {
  const merged = await mergeCommits(git, local, remote);
  if ('conflicts' in merged) return merged;
  const words = { author: portal, committer: portal, message };
  const commit = await writeCommit(git, merged.tree, [local, remote], words);
  await moveRefs(git, [{ ref: main, from: local, to: commit }]);
  return { commit };
};
