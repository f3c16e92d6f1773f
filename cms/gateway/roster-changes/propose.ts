import { mayChangeRoster } from '../../permission.ts';
import { publishedCommit, type Job } from '../actions/action.ts';
import { moveRefs, writeCommit, writeTree } from '../git/commit.ts';
import { commitWords } from '../message.ts';
import { Refusal } from '../refusal.ts';
import { changeLines, subjectOf } from './person.ts';
import { newProposalId, proposalRef } from './proposals.ts';
import { rosterForChange, rosterFileWith } from './roster-file.ts';
import { refuseUnfit, wishOf, type Wanted } from './wanted.ts';

/** Keeps a wish for a second administrator, and gives its id. `known` are the ids of the agencies. Refuses an unfit one. */
export const proposeChange = async (
  job: Job,
  wanted: Wanted,
  known: readonly string[],
): Promise<string> => {
  const { git, account } = job;
  if (!mayChangeRoster(account))
    throw new Refusal(403, 'Hanya pengelola yang dapat mengusulkan perubahan akun.');
  const wish = wishOf(wanted, known);
  const { login, person } = wish;
  const main = await publishedCommit(job);
  const roster = await rosterForChange(git, main);
  refuseUnfit(roster, wish);
  const before = roster.editors.get(login);
  const id = newProposalId();
  const words = commitWords(
    account,
    { agency: undefined },
    {
      action: 'accounts',
      subject: `Usul: ${subjectOf(login, before, person)}`,
      details: changeLines(before, person).join('\n'),
      trailers: [`Portal-Account: ${login}`, `Portal-Proposal: ${id}`],
    },
  );
  const tree = await writeTree(git, main, await rosterFileWith(git, main, login, person));
  const commit = await writeCommit(git, tree, [main], words);
  await moveRefs(git, [{ ref: proposalRef(id) ?? '', from: null, to: commit }]);
  return id;
};
