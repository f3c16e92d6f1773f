import { isOwnWork, mayReadDraft, mayReview } from '../../permission.ts';
import type { Account } from '../account.ts';
import { nobody } from '../drafts/course.ts';
import type { Draft } from '../drafts/draft.ts';
import { moveRefs, writeCommit } from '../git/commit.ts';
import type { Repository } from '../git/plumbing.ts';
import { commitWords, entryWords, portal } from '../message.ts';

/** What an account has in hand. */
export interface Holdings {
  /** Drafts that are its work. */
  drafts: readonly Draft[];
  /** Drafts that it is asked to review. */
  reviews: readonly Draft[];
  /** Those of its reviews that have waited longer than a week. */
  overdue: readonly Draft[];
}

/** How long a review may take, in milliseconds: a week. */
const reviewTime = 7 * 24 * 60 * 60 * 1000;

/** What a login has in hand, whether or not it still has an account. */
export const holdingsOf = (drafts: readonly Draft[], login: string, now: Date): Holdings => {
  const reviews = drafts.filter(({ reviewer }) => reviewer === login);
  return {
    drafts: drafts.filter((draft) => isOwnWork({ login }, draft)),
    reviews,
    overdue: reviews.filter(
      ({ status, since }) => status !== 'draft' && now.getTime() - Date.parse(since) > reviewTime,
    ),
  };
};

/** The drafts of an account that a successor may not even read: they cannot be handed over to that person. */
export const outOfReach = ({ drafts }: Holdings, successor: Account): Draft[] =>
  drafts.filter(({ agency }) => !mayReadDraft(successor, agency));

/** What a handover moved. */
interface Handover {
  drafts: readonly Draft[];
  reviews: readonly Draft[];
  /** Reviews that the successor may not do: nobody is asked for them any more. */
  released: readonly Draft[];
}

/**
 * Hands what an account has in hand to a successor: one commit a draft, all in one step or none. Authors stay authors,
 * so that nobody comes to publish what they wrote. Throws RefMoved when a draft changed meanwhile.
 */
export const handOver = async (
  git: Repository,
  { drafts, reviews }: Holdings,
  successor: Account,
): Promise<Handover> => {
  const isFit = (draft: Draft) => mayReview(successor, draft);
  const steps = [];
  for (const draft of new Set([...drafts, ...reviews])) {
    const reviewer = isFit(draft) ? successor.login : nobody;
    const words = commitWords({ name: portal.name, login: portal.email }, draft.place, {
      action: 'handover',
      subject: `Serahkan ${entryWords(draft.place)} kepada ${successor.name}`,
      status: draft.status,
      trailers: [
        ...(drafts.includes(draft) ? [`Portal-Keeper: ${successor.login}`] : []),
        ...(reviews.includes(draft) ? [`Portal-Reviewer: ${reviewer}`] : []),
      ],
    });
    const commit = await writeCommit(git, draft.trees.head, [draft.head], words);
    steps.push({ ref: draft.ref, from: draft.head, to: commit });
  }
  if (steps.length > 0) await moveRefs(git, steps);
  return {
    drafts,
    reviews: reviews.filter(isFit),
    released: reviews.filter((draft) => !isFit(draft)),
  };
};
