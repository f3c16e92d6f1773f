import { mayReview, publishRefusal } from '../../permission.ts';
import { counting } from '../edit-limits/counting.ts';
import { entryWords } from '../message.ts';
import { Refusal } from '../refusal.ts';
import { dropRemark, writeRemark } from '../reviews/remarks.ts';
import { baseParam, defineAction, nameParam } from './action.ts';
import { refuseUnseen } from './draft-lookup.ts';
import { addStep, onDraft } from './draft-status.ts';
import { wordsParam } from './notes.ts';

const notYourReview = (isOwn: boolean) =>
  new Refusal(
    403,
    isOwn
      ? 'Anda ikut menulis draf ini. Ubah statusnya menjadi “Draf” bila Anda masih mengerjakannya.'
      : 'Hanya penyunting yang dapat mengembalikan draf kepada penulisnya.',
  );

/** Sends a draft back to its writers: a commit that makes it a draft again, and a remark that says why. */
export const returnDraft = defineAction(
  { collection: nameParam, slug: nameParam, reason: wordsParam, base: baseParam },
  (job, { reason, base, ...name }) =>
    onDraft(job, name, async (draft) => {
      const { account, store } = job;
      if (!mayReview(account, draft))
        throw notYourReview(publishRefusal(account, draft) === 'own-work');
      if (draft.status === 'draft')
        throw new Refusal(
          409,
          'Draf ini belum dikirim untuk diperiksa, jadi masih di tangan penulisnya. Tulis catatan saja.',
        );
      await refuseUnseen(job, draft, base);
      const step = {
        action: 'return' as const,
        subject: `Kembalikan ${entryWords(draft.place)} kepada penulisnya`,
        status: 'draft' as const,
      };
      await counting(job, 'save', draft.ref, async () => {
        // The reason first: a draft that came back without one would leave its writers helpless.
        const { id } = writeRemark(store, draft, account, reason, job.now().getTime(), true);
        try {
          await addStep(job, draft, step);
        } catch (error) {
          dropRemark(store, id);
          throw error;
        }
      });
      return { status: 'draft' };
    }),
);
