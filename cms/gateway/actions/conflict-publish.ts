import { z } from 'zod';
import { parseContentPath } from '#model/path.ts';
import { mayWrite } from '../../permission.ts';
import { changesOf, presentPlace } from '../drafts/changes.ts';
import { draftRef, type Draft } from '../drafts/draft.ts';
import { replayDraft } from '../drafts/replay.ts';
import { counting } from '../edit-limits/counting.ts';
import { moveRefs, writeCommit, writeTree } from '../git/commit.ts';
import { mergeCommits } from '../git/merge.ts';
import { listFiles } from '../git/tree.ts';
import { commitWords, entryWords } from '../message.ts';
import { notYours, Refusal, stale } from '../refusal.ts';
import { withChanges } from '../changed-content.ts';
import { validateDraft } from '../validate.ts';
import {
  baseParam,
  defineAction,
  nameParam,
  pathParam,
  publishedCommit,
  type Job,
} from './action.ts';
import { textsAt } from './conflict-texts.ts';
import { findDraft, placeOfDraft, refuseUnseen } from './draft-lookup.ts';
import { onDraft } from './draft-status.ts';

const name = { collection: nameParam, slug: nameParam };

const notByChoice = () =>
  new Refusal(
    409,
    'Perubahan ini tidak dapat digabung dengan memilih isian: tulisannya dipindahkan, dihapus, atau gambarnya diganti di kedua versi. Salin isi draf, hapus drafnya, lalu masukkan lagi perubahannya.',
  );

/** Whether field by field can settle it: the entry still has its address on both sides, and only its texts collide. */
const isChoosable = async (
  { git }: Job,
  draft: Draft,
  conflicts: readonly string[],
): Promise<boolean> => {
  const [changes = []] = await changesOf(git, [draft]);
  const { kind, id } = draft.place;
  return (
    presentPlace(draft, changes).id === id &&
    conflicts.every((path) => {
      const place = parseContentPath(path);
      return place?.role === 'text' && place.kind === kind && place.id === id;
    })
  );
};

/**
 * What keeps a draft from being published: the text before, the published one and the draft's own, by path.
 * Null when the two join by themselves.
 */
export const draftConflict = defineAction(name, async (job, params) => {
  const draft = await findDraft(job, params);
  const main = await publishedCommit(job);
  const merged = await mergeCommits(job.git, main, draft.head, draft.base);
  if (!('conflicts' in merged)) return null;
  if (!(await isChoosable(job, draft, merged.conflicts))) throw notByChoice();
  const [before, published, mine] = await Promise.all(
    [draft.base, main, draft.head].map((commit) => textsAt(job, commit, draft.place)),
  );
  return { before, published, draft: mine };
});

/** Refuses when the published texts are not the ones that were seen, or when one that moved has no choice made for it. */
const refuseUndecided = async (
  job: Job,
  { place, base }: Draft,
  main: string,
  seen: Readonly<Record<string, string | null>>,
  chosen: ReadonlyMap<string, string | null>,
): Promise<void> => {
  const [published, before] = await Promise.all([
    textsAt(job, main, place),
    textsAt(job, base, place),
  ]);
  const paths = new Set([published, before, seen].flatMap((texts) => Object.keys(texts)));
  for (const path of paths) {
    const version = published[path]?.version ?? null;
    if (version !== (seen[path] ?? null)) throw stale();
    if (version !== (before[path]?.version ?? null) && !chosen.has(path))
      throw new Refusal(400, 'Pilih isian untuk setiap bahasa yang berubah.');
  }
};

const joinWith = async (
  job: Job,
  draft: Draft,
  main: string,
  texts: ReadonlyMap<string, string | null>,
): Promise<void> => {
  const { git, account } = job;
  const { place } = draft;
  const replayed = await replayDraft(git, draft, main);
  const changes = new Map(
    [...texts].map(([path, raw]) => [path, raw === null ? null : Buffer.from(raw)]),
  );
  const files = await listFiles(git, replayed);
  await validateDraft(git, withChanges(files, changes), place, await listFiles(git, main));
  const tree = await writeTree(git, replayed, changes);
  const status = draft.status === 'pending_publish' ? 'pending_review' : draft.status;
  const subject = `Gabungkan ${entryWords(place)} dengan yang sudah terbit`;
  const words = commitWords(account, place, { action: 'save', subject, status });
  const commit = await writeCommit(git, tree, [replayed], words);
  const rest = `${draft.ref.replace('refs/heads/draft/', 'refs/joined/')}/${draft.head.slice(0, 12)}`;
  await moveRefs(git, [
    { ref: rest, from: null, to: draft.head },
    { ref: draft.ref, from: draft.head, to: commit },
  ]);
};

/**
 * Brings a draft up to date with what was published since, with the texts that a person chose. The draft's commits are
 * made again on top of the published content, so that all its authors stay; the old ones rest under `refs/joined/`, and the
 * record tells of each once.
 */
export const joinDraft = defineAction(
  {
    ...name,
    texts: z
      .array(
        z.strictObject({
          path: pathParam,
          raw: z
            .string()
            .max(1024 * 1024)
            .nullable(),
        }),
      )
      .min(1)
      .max(10),
    base: baseParam,
    published: baseParam,
  },
  (job, { texts, base, published = {}, ...draftName }) =>
    onDraft(job, draftName, async (draft) => {
      for (const { path } of texts) {
        const place = parseContentPath(path);
        if (place?.role !== 'text' || !mayWrite(job.account, path)) throw notYours();
        if (place.kind !== draft.place.kind || place.id !== draft.place.id) throw notYours();
      }
      await refuseUnseen(job, draft, base);
      const main = await publishedCommit(job);
      const merged = await mergeCommits(job.git, main, draft.head, draft.base);
      const conflicts = 'conflicts' in merged ? merged.conflicts : [];
      if (!(await isChoosable(job, draft, conflicts))) throw notByChoice();
      const chosen = new Map(texts.map(({ path, raw }) => [path, raw]));
      await refuseUndecided(job, draft, main, published, chosen);
      await counting(job, 'save', draft.ref, () => joinWith(job, draft, main, chosen));
      return { ref: draftRef(placeOfDraft(job, draftName)) };
    }),
);
