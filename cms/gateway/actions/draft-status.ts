import { z } from 'zod';
import { draftStatuses, mayDiscard, maySetStatus } from '../../permission.ts';
import { changesOf, presentPlace } from '../drafts/changes.ts';
import { draftRef, type Draft } from '../drafts/draft.ts';
import { counting } from '../edit-limits/counting.ts';
import { moveRefs, writeCommit } from '../git/commit.ts';
import { commitWords, entryWords, statusWords } from '../message.ts';
import { refuseWithoutChangeNote } from '../publishing/change-note.ts';
import { withChanges } from '../changed-content.ts';
import { refuseLostContacts } from '../publishing/lost-contacts.ts';
import { Refusal } from '../refusal.ts';
import { forgetRemarks } from '../reviews/remarks.ts';
import { listFiles } from '../git/tree.ts';
import { validateReady } from '../validate.ts';
import { baseParam, defineAction, nameParam, publishedCommit, type Job } from './action.ts';
import { findDraft, placeOfDraft, refuseUnseen, type DraftName } from './draft-lookup.ts';

/** Finds a draft and works on it while nothing else does. */
export const onDraft = <T>(
  job: Job,
  name: DraftName,
  task: (draft: Draft) => Promise<T>,
): Promise<T> =>
  job.queue(draftRef(placeOfDraft(job, name)), async () => task(await findDraft(job, name)));

/** Its writers hear of a missing change note before a reviewer reads the draft. */
const refuseSilentChange = async ({ git }: Job, draft: Draft): Promise<void> => {
  const [changes = []] = await changesOf(git, [draft]);
  const now = presentPlace(draft, changes);
  await refuseWithoutChangeNote(git, [draft.base, draft.place], [draft.head, now]);
};

/** They hear too of a contact that other texts still tell. */
const refuseLost = async (job: Job, draft: Draft): Promise<void> => {
  const { git } = job;
  const [changes = []] = await changesOf(git, [draft]);
  const published = await listFiles(git, await publishedCommit(job));
  const changed = new Map(changes.map(({ path, id = null }) => [path, id]));
  const place = presentPlace(draft, changes);
  await refuseLostContacts(git, published, withChanges(published, changed), place);
};

/** What is called ready could be published as it is, once its publisher has confirmed the sites that it links. */
const refuseUnready = async (job: Job, draft: Draft): Promise<void> => {
  const { git } = job;
  const [changes = []] = await changesOf(git, [draft]);
  const content = await listFiles(git, draft.head);
  const published = await listFiles(git, await publishedCommit(job));
  await validateReady(git, content, presentPlace(draft, changes), published);
};

/** Adds a commit to a draft that changes no file. */
export const addStep = async (
  { git, account }: Job,
  draft: Draft,
  said: Parameters<typeof commitWords>[2],
): Promise<void> => {
  const words = commitWords(account, draft.place, said);
  const commit = await writeCommit(git, draft.trees.head, [draft.head], words);
  await moveRefs(git, [{ ref: draft.ref, from: draft.head, to: commit }]);
};

/** Moves a draft to another stage: a commit that changes no file. */
export const updateUnpublishedEntryStatus = defineAction(
  { collection: nameParam, slug: nameParam, newStatus: z.enum(draftStatuses), base: baseParam },
  (job, { newStatus: status, base, ...name }) =>
    onDraft(job, name, async (draft) => {
      if (!maySetStatus(job.account, draft, status))
        throw new Refusal(403, 'Hanya penyunting yang dapat menyatakan tulisan siap terbit.');
      await refuseUnseen(job, draft, base);
      if (draft.status === status) return { status };
      if (status !== 'draft') {
        await refuseSilentChange(job, draft);
        await refuseLost(job, draft);
      }
      if (status === 'pending_publish') await refuseUnready(job, draft);
      const subject = `Ubah status ${entryWords(draft.place)}: ${statusWords[status]}`;
      await counting(job, 'save', draft.ref, () =>
        addStep(job, draft, { action: 'status', subject, status }),
      );
      return { status };
    }),
);

/** Where thrown-away drafts rest: nobody sees them in the editor, and git still has them. */
const discardedRef = ({ ref, head }: Draft): string =>
  `${ref.replace('refs/heads/draft/', 'refs/discarded/')}/${head.slice(0, 12)}`;

/** Throws a draft away. Its commits rest under `refs/discarded/`, with who threw them away. */
export const deleteUnpublishedEntry = defineAction(
  { collection: nameParam, slug: nameParam },
  (job, name) =>
    onDraft(job, name, async (draft) => {
      if (!mayDiscard(job.account, draft))
        throw new Refusal(403, 'Hanya penulis draf ini dan penyunting yang dapat menghapusnya.');
      await counting(job, 'delete', draft.ref, async () => {
        const subject = `Hapus draf ${entryWords(draft.place)}`;
        const words = commitWords(job.account, draft.place, { action: 'discard', subject });
        const last = await writeCommit(job.git, draft.trees.head, [draft.head], words);
        await moveRefs(job.git, [
          { ref: discardedRef(draft), from: null, to: last },
          { ref: draft.ref, from: draft.head, to: null },
        ]);
        forgetRemarks(job.store, draft.ref);
      });
      return { message: 'Draf dihapus.' };
    }),
);
