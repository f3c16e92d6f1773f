import { moveRefs, writeCommit, writeTree } from '../git/commit.ts';
import type { Repository } from '../git/plumbing.ts';
import { commitWords, portal } from '../message.ts';
import { changeLines, subjectOf } from './person.ts';
import { rosterForChange, rosterChangesWith } from './roster-file.ts';
import { refuseUnfit, type Wish } from './wanted.ts';

/**
 * Makes a wish the published list at once, as the portal itself: for whoever runs the server. Gives the commit. Refuses an
 * unfit wish. Throws RefMoved where the published content moved meanwhile. `ref` is at the commit `main`.
 */
export const changeByOperator = async (
  git: Repository,
  ref: string,
  main: string,
  wish: Wish,
): Promise<string> => {
  const { login, person } = wish;
  const roster = await rosterForChange(git, main);
  refuseUnfit(roster, wish);
  const before = roster.editors.get(login);
  const words = commitWords(
    { name: portal.name, login: portal.email },
    { agency: undefined },
    {
      action: 'accounts',
      subject: subjectOf(login, before, person),
      details: [...changeLines(before, person), '', 'Diubah di server oleh operator.'].join('\n'),
      trailers: [`Portal-Account: ${login}`],
    },
  );
  const tree = await writeTree(git, main, await rosterChangesWith(git, main, login, person));
  const commit = await writeCommit(git, tree, [main], words);
  await moveRefs(git, [{ ref, from: main, to: commit }]);
  return commit;
};
