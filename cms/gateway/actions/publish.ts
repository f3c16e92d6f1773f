import { z } from 'zod';
import { sitePattern } from '#guard/judol/sites.ts';
import { mayPublishUnreviewed, publishRefusal, type PublishRefusal } from '../../permission.ts';
import { changesOf, presentPlace } from '../drafts/changes.ts';
import type { Draft } from '../drafts/draft.ts';
import { counting } from '../edit-limits/counting.ts';
import { isEmergencyText, mainTextAt } from '../publishing/emergency.ts';
import { mergeDraft } from '../publishing/merge-draft.ts';
import { Refusal } from '../refusal.ts';
import { isToCome } from '../schedule/due.ts';
import { momentOf } from '../schedule/moment.ts';
import { scheduleDraft } from '../schedule/schedule-draft.ts';
import { baseParam, defineAction, nameParam, type Job } from './action.ts';
import { refuseUnseen } from './draft-lookup.ts';
import { onDraft } from './draft-status.ts';

const refusals: Readonly<Record<PublishRefusal, () => Refusal>> = {
  scope: () => new Refusal(403, 'Tulisan ini milik instansi lain.'),
  role: () => new Refusal(403, 'Hanya penyunting yang dapat menerbitkan tulisan.'),
  'own-work': () =>
    new Refusal(
      403,
      'Anda ikut menulis draf ini. Minta penyunting lain memeriksa dan menerbitkannya.',
    ),
  'not-ready': () =>
    new Refusal(
      409,
      'Draf ini belum berstatus “Siap terbit”. Periksa isinya, lalu ubah dahulu statusnya.',
    ),
};

/** An emergency that waits would only take the published notice away until then, by one person's word. */
const notAtOnce = () =>
  new Refusal(
    422,
    'Pengumuman darurat yang terbit tanpa pemeriksa terbit seketika. Kosongkan waktu terbitnya, atau minta penyunting lain menerbitkannya.',
  );

/** Whether a draft is an emergency, and the moment that it names, from its main text. */
export const publicationFacts = async ({ git }: Pick<Job, 'git'>, draft: Draft) => {
  const [changes = []] = await changesOf(git, [draft]);
  const place = presentPlace(draft, changes);
  const raw = (await mainTextAt(git, draft.head, place)) ?? '';
  return { urgent: isEmergencyText(place, raw), publishAt: momentOf(place, raw) };
};

/**
 * Publishes a draft that is ready: a merge commit in the publisher's name. Nobody publishes what they wrote, but for an
 * emergency notice. A draft that names a moment to come is approved for it, and the scheduler merges it then. Sites that it
 * is the first to link have to be confirmed, each by its host.
 */
export const publishUnpublishedEntry = defineAction(
  {
    collection: nameParam,
    slug: nameParam,
    base: baseParam,
    confirmed: z.array(z.string().regex(sitePattern)).max(50).optional(),
  },
  (job, { base, confirmed = [], ...name }) =>
    onDraft(job, name, async (draft) => {
      const { urgent, publishAt } = await publicationFacts(job, draft);
      const refusal = publishRefusal(job.account, draft);
      if (refusal !== undefined && !mayPublishUnreviewed(job.account, draft, urgent))
        throw refusals[refusal]();
      if (refusal !== undefined && isToCome(publishAt, job.now())) throw notAtOnce();
      await refuseUnseen(job, draft, base);
      const publish = async () => {
        if (!urgent && isToCome(publishAt, job.now())) {
          await scheduleDraft(job, draft, confirmed);
          return { scheduled: publishAt };
        }
        const commit = await mergeDraft(job, draft, confirmed);
        job.onPublish(commit, { urgent });
        return { commit };
      };
      return counting(job, 'publish', draft.ref, () =>
        refusal === undefined ? publish() : counting(job, 'emergency', draft.ref, publish),
      );
    }),
);
