import { z } from 'zod';
import {
  attachmentPath,
  contentPath,
  locales,
  parseContentPath,
  type ContentPath,
} from '#model/path.ts';
import { collectionName, entrySlug, placeOfEntry } from '../../collection-name.ts';
import type { DraftStatus } from '../../permission.ts';
import { changesOf, presentPlace } from '../drafts/changes.ts';
import { draftRef, readAhead, readDraft, type Draft } from '../drafts/draft.ts';
import { counting, countingUploads } from '../edit-limits/counting.ts';
import { moveRefs, writeCommit, writeTree } from '../git/commit.ts';
import { listFiles, readObjects, resolve, type Files } from '../git/tree.ts';
import { commitWords, entryWords } from '../message.ts';
import { refuseOwnMark } from '../publishing/emergency.ts';
import { Refusal, stale } from '../refusal.ts';
import { forgetRemarks } from '../reviews/remarks.ts';
import { withChanges } from '../changed-content.ts';
import { filesOfEntry, validateDraft } from '../validate.ts';
import { baseParam, defineAction, publishedCommit, type Job } from './action.ts';
import { planSave, saveShape, type SavePlan } from './save-plan.ts';

const taken = () =>
  new Refusal(409, 'Sudah ada tulisan dengan alamat ini. Ubah judul atau alamatnya.');

/** A draft is one entry. What would come to the address that it leaves, its reviewer would not see. */
const refuseLeft = async ({ git }: Job, draft: Draft, { place }: SavePlan): Promise<void> => {
  const [changes = []] = await changesOf(git, [draft]);
  const present = presentPlace(draft, changes);
  if (present.id !== place.id)
    throw new Refusal(
      409,
      `Tulisan di alamat ini sedang dipindahkan menjadi ${entryWords(present)}. Buka draf itu, atau tunggu sampai draf itu terbit.`,
    );
};

type Base = Readonly<Record<string, string | null>>;

const refuseStale = ({ texts, place, target }: SavePlan, files: Files, base: Base): void => {
  const given = new Map(Object.entries(base));
  for (const { from } of texts) if (!given.has(from)) given.set(from, null);
  for (const [path, version] of given) {
    const stored = files.get(path) ?? null;
    if (version === stored) continue;
    throw version === null && path === place.path ? taken() : stale();
  }
  if (target.id !== place.id && filesOfEntry(files, target).length > 0) throw taken();
};

/** A rename takes the whole folder along; then the texts and uploads of the save. */
const changesFor = ({ place, target, texts, uploads }: SavePlan, files: Files) => {
  const changes = new Map<string, Uint8Array | string | null>();
  if (target.id !== place.id)
    for (const path of filesOfEntry(files, place)) {
      const file = parseContentPath(path)?.file ?? '';
      changes
        .set(path, null)
        .set(attachmentPath(target.kind, target.id, file), files.get(path) ?? null);
    }
  for (const { to, bytes } of texts) {
    if (bytes !== null || files.has(to)) changes.set(to, bytes);
    else changes.delete(to);
  }
  for (const [path, bytes] of uploads) changes.set(path, bytes);
  return changes;
};

/** A renamed draft keeps its first name: the editor sends that as the slug, beside the paths of today. */
const nameOfDraft = async (
  job: Job,
  { place }: SavePlan,
  slug: string | undefined,
): Promise<ContentPath> => {
  const named =
    slug === undefined ? undefined : placeOfEntry(collectionName(place.kind, place.agency), slug);
  if (!named || named.id === place.id) return place;
  const draft = await readDraft(job.git, await publishedCommit(job), named);
  if (!draft) return place;
  const [changes = []] = await changesOf(job.git, [draft]);
  return presentPlace(draft, changes).id === place.id ? named : place;
};

/** Content that changes after it was called ready goes back to review. */
const statusAfter = (draft: Draft | undefined, wanted: string | undefined): DraftStatus => {
  if (draft) return draft.status === 'pending_publish' ? 'pending_review' : draft.status;
  return wanted === 'pending_review' ? 'pending_review' : 'draft';
};

const textOf = ({ texts, place }: SavePlan) => texts.find(({ from }) => from === place.path)?.bytes;

const subjectOf = ({ place, target }: SavePlan, files: Files): string => {
  if (target.id !== place.id) return `Pindahkan ${entryWords(place)} menjadi ${target.id}`;
  return `${files.has(place.path) ? 'Ubah' : 'Tulis'} ${entryWords(place)}`;
};

interface Saved {
  tree: string;
  status: DraftStatus;
}

const saveDraft = async (
  job: Job,
  plan: SavePlan,
  name: ContentPath,
  base: Base,
  wanted: string | undefined,
): Promise<Saved> => {
  const { git, account } = job;
  const main = await publishedCommit(job);
  const ref = draftRef(name);
  // Where the ref stood before anything was read of it: a move since then is somebody else's.
  const stood = (await resolve(git, ref)) ?? null;
  const draft = await readDraft(git, main, name);
  if (draft && draft.head !== stood) throw stale();
  if (draft) await refuseLeft(job, draft, plan);
  const parent = draft?.head ?? main;
  const files = await listFiles(git, parent);
  refuseStale(plan, files, base);
  await refuseOwnMark(git, parent, plan.place, textOf(plan));
  const changes = changesFor(plan, files);
  const published = await listFiles(git, main);
  await validateDraft(git, withChanges(files, changes), plan.target, published, files);
  const tree = await writeTree(git, parent, changes);
  if (draft?.trees.head === tree) return { tree, status: draft.status };
  const status = statusAfter(draft, wanted);
  const words = commitWords(account, name, {
    action: 'save',
    subject: subjectOf(plan, files),
    status,
  });
  const commit = await writeCommit(git, tree, [parent], words);
  await readAhead(git, main, ref, commit);
  if (!draft) forgetRemarks(job.store, ref);
  await moveRefs(git, [{ ref, from: stood, to: commit }]);
  return { tree, status };
};

const versionsIn = async (
  { git }: Job,
  tree: string,
  { kind, id }: ContentPath,
): Promise<Record<string, string>> => {
  const paths = locales.map((locale) => contentPath(kind, id, locale));
  const stored = await readObjects(
    git,
    paths.map((path) => `${tree}:${path}`),
  );
  return Object.fromEntries(
    paths.flatMap((path, index) => (stored[index] ? [[path, stored[index].id]] : [])),
  );
};

const options = z.strictObject({
  collectionName: z.string().max(200).optional(),
  commitMessage: z.string().max(2000).optional(),
  useWorkflow: z.boolean().optional(),
  hasSubfolders: z.boolean().optional(),
  newEntry: z.boolean().optional(),
  unpublished: z.boolean().optional(),
  status: z.string().max(40).optional(),
});

/** Saves an entry to its draft. Nothing is saved to the published content without a review. */
export const persistEntry = defineAction(
  { ...saveShape, options, base: baseParam },
  async (job, params) => {
    if (params.options.useWorkflow === false)
      throw new Refusal(
        403,
        'Tulisan harus disimpan sebagai draf dan diperiksa orang lain sebelum terbit.',
      );
    const plan = await planSave(job.account, params);
    const name = await nameOfDraft(job, plan, params.dataFiles[0]?.slug);
    const save = () =>
      job.queue(draftRef(name), () =>
        saveDraft(job, plan, name, params.base ?? {}, params.options.status),
      );
    const { tree, status } = await counting(job, 'save', draftRef(name), () =>
      countingUploads(job, plan.uploads.values(), save),
    );
    return {
      collection: collectionName(name.kind, name.agency),
      slug: entrySlug(name),
      status,
      versions: await versionsIn(job, tree, plan.target),
    };
  },
);
