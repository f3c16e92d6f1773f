import { isOwnWork, mayReadDraft, mayReview } from '../../permission.ts';
import { readDrafts, type Draft } from '../drafts/draft.ts';
import { titlesOf } from '../drafts/titles.ts';
import { lastReason, openRemarks } from '../reviews/remarks.ts';
import { defineAction, publishedCommit, type Job } from './action.ts';

type Group = 'review' | 'returned' | 'unfinished' | 'underReview';

/** Why a draft concerns the account; undefined where it does not. */
const groupOf = ({ account }: Job, draft: Draft): Group | undefined => {
  const isOwn = isOwnWork(account, draft);
  if (draft.status === 'draft') {
    if (!isOwn) return undefined;
    return draft.returned ? 'returned' : 'unfinished';
  }
  if (mayReview(account, draft)) return 'review';
  return isOwn ? 'underReview' : undefined;
};

/** Asked of this account first, then what has waited longest. */
const byUrgency =
  ({ account }: Job) =>
  (one: Draft, other: Draft): number =>
    Number(other.reviewer === account.login) - Number(one.reviewer === account.login) ||
    Date.parse(one.since) - Date.parse(other.since);

const rowOf = (job: Job, draft: Draft, title: string, names: ReadonlyMap<string, string>) => ({
  collection: draft.collection,
  slug: draft.slug,
  agency: draft.agency ?? null,
  title,
  status: draft.status,
  since: draft.since,
  authors: draft.people.map(({ name }) => name),
  reviewer: draft.reviewer === undefined ? null : (names.get(draft.reviewer) ?? draft.reviewer),
  isMine: draft.reviewer === job.account.login,
  openRemarks: openRemarks(job.store, draft),
  returned: draft.returned && {
    by: draft.returned.by.name,
    at: draft.returned.at,
    reason: lastReason(job.store, draft) ?? null,
  },
});

/**
 * What waits for the account, over all its agencies: drafts to review, own drafts that came back, own drafts that are
 * not finished, and own drafts that others review.
 */
export const waiting = defineAction({}, async (job) => {
  const drafts = (await readDrafts(job.git, await publishedCommit(job)))
    .filter(({ agency }) => mayReadDraft(job.account, agency))
    .flatMap((draft) => {
      const group = groupOf(job, draft);
      return group === undefined ? [] : [{ group, draft }];
    })
    .sort((one, other) => byUrgency(job)(one.draft, other.draft));
  const titles = await titlesOf(
    job.git,
    drafts.map(({ draft }) => draft),
  );
  const people = await job.accounts.all();
  const names = new Map(people.map(({ login, name }) => [login, name]));
  const rowsOf = (wanted: Group) =>
    drafts.flatMap(({ group, draft }, index) =>
      group === wanted ? [rowOf(job, draft, titles[index] ?? '', names)] : [],
    );
  return {
    review: rowsOf('review'),
    returned: rowsOf('returned'),
    unfinished: rowsOf('unfinished'),
    underReview: rowsOf('underReview'),
  };
});
