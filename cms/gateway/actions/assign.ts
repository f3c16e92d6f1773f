import { z } from 'zod';
import { mayAssign, mayReview, publishRefusal } from '../../permission.ts';
import { normalLogin, type Account } from '../account.ts';
import { nobody } from '../drafts/course.ts';
import type { Draft } from '../drafts/draft.ts';
import { counting } from '../edit-limits/counting.ts';
import { entryWords } from '../message.ts';
import { Refusal } from '../refusal.ts';
import { isToCome } from '../schedule/due.ts';
import { defineAction, nameParam, type Job } from './action.ts';
import { findDraft } from './draft-lookup.ts';
import { addStep, onDraft } from './draft-status.ts';
import { publicationFacts } from './publish.ts';

const name = { collection: nameParam, slug: nameParam };

const reviewerFor = async ({ accounts }: Job, draft: Draft, login: string): Promise<Account> => {
  const account = await accounts.find(normalLogin(login));
  if (account && mayReview(account, draft)) return account;
  throw new Refusal(
    422,
    account && publishRefusal(account, draft) === 'own-work'
      ? `${account.name} ikut menulis draf ini. Pilih pemeriksa lain.`
      : 'Orang ini tidak dapat memeriksa draf ini. Pilih penyunting instansi ini, atau humas.',
  );
};

/** Asks somebody to review a draft, or nobody with null: a commit that changes no file. */
export const assignReviewer = defineAction(
  { ...name, reviewer: z.string().max(200).nullable() },
  (job, { reviewer: login, ...draftName }) =>
    onDraft(job, draftName, async (draft) => {
      if (!mayAssign(job.account, draft))
        throw new Refusal(
          403,
          'Hanya penulis draf ini dan penyunting yang dapat memilih pemeriksanya.',
        );
      const reviewer = login === null ? undefined : await reviewerFor(job, draft, login);
      if (draft.reviewer !== reviewer?.login) {
        const entry = entryWords(draft.place);
        await counting(job, 'save', draft.ref, () =>
          addStep(job, draft, {
            action: 'assign',
            subject: reviewer
              ? `Minta ${reviewer.name} memeriksa ${entry}`
              : `Lepaskan pemeriksa ${entry}`,
            status: draft.status,
            trailers: [`Portal-Reviewer: ${reviewer?.login ?? nobody}`],
          }),
        );
      }
      return { reviewer: reviewer ? { login: reviewer.login, name: reviewer.name } : null };
    }),
);

/** The moment to come at which a draft is published once it is approved; null for at once. */
const momentToCome = async (job: Job, draft: Draft): Promise<string | null> => {
  const { urgent, publishAt } = await publicationFacts(job, draft);
  return !urgent && isToCome(publishAt, job.now()) ? (publishAt ?? null) : null;
};

/** Where the review of a draft stands for the account: its reviewer, who could be, when it is published, what the account may do. */
export const reviewState = defineAction(name, async (job, draftName) => {
  const draft = await findDraft(job, draftName);
  const people = await job.accounts.all();
  return {
    status: draft.status,
    publishAt: await momentToCome(job, draft),
    isScheduled: draft.scheduledBy !== undefined,
    reviewer: draft.reviewer ?? null,
    candidates: people
      .filter((person) => mayReview(person, draft))
      .map(({ login, name: shown }) => ({ login, name: shown })),
    returned: draft.returned ? { by: draft.returned.by.name, at: draft.returned.at } : null,
    mayReturn: draft.status !== 'draft' && mayReview(job.account, draft),
    mayAssign: mayAssign(job.account, draft),
  };
});
