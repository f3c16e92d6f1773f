import { describeFinding, guardByLists } from '../../range-guard/guard-by-lists.ts';
import { UnreadableCommit } from '../../range-guard/commits.ts';
import { BrokenRoster } from '../../range-guard/roster.ts';
import type { Repository } from '../git/plumbing.ts';
import { crowdedWords, unfitWords } from './words.ts';

/** What was said last, of which two commits. */
interface Said {
  range: string;
  problem: string | undefined;
}

/** So many commits are judged in a few seconds; no more come at once but from who wants to keep the gateway busy. */
const mostCommits = 2000;

const isCrowded = async (git: Repository, local: string, remote: string): Promise<boolean> => {
  const args = ['rev-list', '--count', `--max-count=${mostCommits + 1}`, remote, `^${local}`, '--'];
  return Number((await git.run(args)).output.toString()) > mostCommits;
};

/**
 * Tells why commits of a remote may not come in: the range guard finds fault with one, by the lists that stand here. Nothing is
 * judged where no list of keys stands here; a range is judged once.
 */
export const createJudge = (git: Repository) => {
  let last: Said | undefined;
  const problemOf = async (local: string, remote: string): Promise<string | undefined> => {
    try {
      if (await isCrowded(git, local, remote)) return crowdedWords(mostCommits);
      const findings = (await guardByLists(git, local, remote)) ?? [];
      const oldest = findings.at(-1);
      return oldest && unfitWords(describeFinding(oldest), findings.length - 1);
    } catch (error) {
      if (!(error instanceof UnreadableCommit || error instanceof BrokenRoster)) throw error;
      return unfitWords(error.message, 0);
    }
  };
  return async (local: string, remote: string): Promise<string | undefined> => {
    const range = `${local}..${remote}`;
    if (last?.range !== range) last = { range, problem: await problemOf(local, remote) };
    return last.problem;
  };
};
