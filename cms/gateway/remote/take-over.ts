import { moveRefs } from '../git/commit.ts';
import type { Repository } from '../git/plumbing.ts';
import { joinHistories } from './join.ts';
import { standingOf, type Standing } from './standing.ts';
import { conflictWords, divergedWords } from './words.ts';

/** The standing after outside commits came in; `problem` says why the two branches cannot become one by themselves. */
export interface TakenOver {
  standing: Standing;
  problem?: string;
}

/**
 * Brings the published branch up to `judged`, the remote's commit that may come in: forward where only the remote moved, by a
 * merge where `joins` allows. Where the remote was seen is not asked again: somebody else may have looked meanwhile.
 */
export const takeOver = async (
  git: Repository,
  main: string,
  judged: string | undefined,
  joins: boolean,
): Promise<TakenOver> => {
  const standing = await standingOf(git, main, judged);
  const { local, remote, ahead, behind } = standing;
  if (remote === null || behind === 0) return { standing };
  if (ahead === 0) {
    await moveRefs(git, [{ ref: main, from: local, to: remote }]);
  } else {
    if (!joins) return { standing, problem: divergedWords };
    const joined = await joinHistories(git, main, local, remote);
    if ('conflicts' in joined) return { standing, problem: conflictWords(joined.conflicts) };
  }
  return { standing: await standingOf(git, main, judged) };
};
