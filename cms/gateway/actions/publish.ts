import { parseContentPath } from '#model/path.ts';
import { publishRefusal, type PublishRefusal } from '../../permission.ts';
import { changesOf, presentPlace, type DraftChange } from '../drafts/changes.ts';
import type { Draft } from '../drafts/draft.ts';
import { moveRefs, RefMoved, writeCommit } from '../git/commit.ts';
import { mergeCommits } from '../git/merge.ts';
import { listFiles } from '../git/tree.ts';
import { commitWords, entryWords } from '../message.ts';
import { Refusal } from '../refusal.ts';
import { refuseOrphans, validateEntry } from '../validate.ts';
import { baseParam, defineAction, nameParam, publishedCommit, type Job } from './action.ts';
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

/** A draft holds files of its own collection only; a branch that was made elsewhere may hold anything. */
const refuseForeign = ({ place, agency }: Draft, changes: readonly DraftChange[]): void => {
  const foreign = changes.some(({ path }) => {
    const changed = parseContentPath(path);
    return changed?.kind !== place.kind || changed.agency !== agency;
  });
  if (foreign)
    throw new Refusal(403, 'Draf ini memuat berkas di luar tulisannya. Hubungi pengelola portal.');
};

const conflict = () =>
  new Refusal(
    409,
    'Tulisan yang sudah terbit berubah sejak draf ini dibuat, dan kedua perubahan itu tidak dapat digabung. Salin isi draf, hapus drafnya, lalu masukkan lagi perubahannya.',
  );

const wordsFor = ({ account }: Job, { place, people }: Draft) => {
  const writers = people.map(({ name }) => name).join(', ');
  return commitWords(account, place, {
    action: 'publish',
    subject: `Terbitkan ${entryWords(place)}`,
    details: `Ditulis oleh: ${writers}.\nDiperiksa dan diterbitkan oleh: ${account.name}.`,
  });
};

const merge = async (job: Job, draft: Draft): Promise<string> => {
  const { git, main: ref } = job;
  const main = await publishedCommit(job);
  const [changes = []] = await changesOf(git, [draft]);
  refuseForeign(draft, changes);
  const merged = await mergeCommits(git, main, draft.head);
  if ('conflicts' in merged) throw conflict();
  const content = await listFiles(git, merged.tree);
  const place = presentPlace(draft, changes);
  await validateEntry(git, content, place);
  if (place.id !== draft.place.id) await refuseOrphans(git, merged.tree, content, draft.place.id);
  const commit = await writeCommit(git, merged.tree, [main, draft.head], wordsFor(job, draft));
  await moveRefs(git, [
    { ref, from: main, to: commit },
    { ref: draft.ref, from: draft.head, to: null },
  ]);
  return commit;
};

/** Published content may move by another hand, such as a developer's push: then the merge is made afresh. */
const attempts = 3;

const mergeWithRetry = async (job: Job, draft: Draft, left = attempts): Promise<string> => {
  try {
    return await merge(job, draft);
  } catch (error) {
    if (!(error instanceof RefMoved) || left <= 1) throw error;
    return mergeWithRetry(job, draft, left - 1);
  }
};

/** Publishes a draft that is ready: a merge commit in the publisher's name. Nobody publishes what they wrote. */
export const publishUnpublishedEntry = defineAction(
  { collection: nameParam, slug: nameParam, base: baseParam },
  (job, { base, ...name }) =>
    onDraft(job, name, async (draft) => {
      const refusal = publishRefusal(job.account, draft);
      if (refusal !== undefined) throw refusals[refusal]();
      await refuseUnseen(job, draft, base);
      const commit = await job.queue(job.main, () => mergeWithRetry(job, draft));
      job.onPublish(commit);
      return { commit };
    }),
);
