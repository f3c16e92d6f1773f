import type { Job } from '../actions/action.ts';
import type { Draft } from '../drafts/draft.ts';
import { moveRefs, writeCommit } from '../git/commit.ts';
import { commitWords, entryWords } from '../message.ts';
import { rehearseMerge } from '../publishing/merge-draft.ts';

/**
 * Approves a ready draft for the moment that it names: a commit that changes no file, by the publisher in whose name the
 * scheduler merges it then, with the hosts of the sites that they confirmed. Refuses at once what could not be merged now. A
 * later change of the draft ends the approval.
 */
export const scheduleDraft = async (
  job: Job,
  draft: Draft,
  confirmed: readonly string[],
): Promise<void> => {
  const { git, account } = job;
  await rehearseMerge(job, draft, confirmed);
  const domains = confirmed.join(' ');
  if (draft.scheduledBy === account.login && draft.confirmed.join(' ') === domains) return;
  const words = commitWords(account, draft.place, {
    action: 'status',
    subject: `Jadwalkan ${entryWords(draft.place)}`,
    status: 'pending_publish',
    trailers: [
      `Portal-Scheduled-By: ${account.login}`,
      ...(domains === '' ? [] : [`Portal-Domains: ${domains}`]),
    ],
  });
  const commit = await writeCommit(git, draft.trees.head, [draft.head], words);
  await moveRefs(git, [{ ref: draft.ref, from: draft.head, to: commit }]);
};
