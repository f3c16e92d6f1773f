import { z } from 'zod';
import { parseContentPath, type ContentPath } from '#model/path.ts';
import { mayDelete, mayRead } from '../../permission.ts';
import { moveRefs, writeCommit, writeTree } from '../git/commit.ts';
import { listFiles, type Files } from '../git/tree.ts';
import { commitWords, entryWords } from '../message.ts';
import { absent, notYours, Refusal } from '../refusal.ts';
import { filesOfEntry, refuseOrphans, validateEntry, withChanges } from '../validate.ts';
import { defineAction, pathParam, publishedCommit, type Job } from './action.ts';

const placesFor = ({ account }: Job, paths: readonly string[]): ContentPath[] =>
  paths.map((path) => {
    const place = parseContentPath(path);
    if (!place || !mayRead(account, path)) throw notYours();
    if (!mayDelete(account, path))
      throw new Refusal(403, 'Tulisan yang sudah terbit hanya dapat dihapus oleh humas.');
    return place;
  });

/** An entry without its main text is no entry: then all that lies beside it goes too. */
const goingFiles = (files: Files, places: readonly ContentPath[]): string[] => {
  const paths = places.flatMap((place) =>
    place.role === 'text' && place.locale === 'id' ? filesOfEntry(files, place) : [place.path],
  );
  return [...new Set(paths)].filter((path) => files.has(path));
};

const remove = async (
  job: Job,
  places: readonly ContentPath[],
  first: ContentPath,
): Promise<string> => {
  const { git, main: ref } = job;
  const main = await publishedCommit(job);
  const files = await listFiles(git, main);
  const going = goingFiles(files, places);
  if (going.length === 0) throw absent();
  const changes = new Map(going.map((path) => [path, null]));
  const content = withChanges(files, changes);
  const tree = await writeTree(git, main, changes);
  const left = filesOfEntry(content, first).length > 0;
  if (left) await validateEntry(git, content, first);
  else await refuseOrphans(git, tree, content, first.id);
  const subject = left ? `Hapus berkas dari ${entryWords(first)}` : `Hapus ${entryWords(first)}`;
  const commit = await writeCommit(
    git,
    tree,
    [main],
    commitWords(job.account, first, { action: 'delete', subject }),
  );
  await moveRefs(git, [{ ref, from: main, to: commit }]);
  return commit;
};

/** Deletes files of one published entry: the press office's right. What others still refer to stays. */
export const deleteFiles = defineAction(
  {
    paths: z.array(pathParam).min(1).max(20),
    options: z.strictObject({ commitMessage: z.string().max(2000).optional() }).optional(),
  },
  async (job, { paths }) => {
    const places = placesFor(job, paths);
    const [first] = places;
    if (!first || places.some(({ kind, id }) => kind !== first.kind || id !== first.id))
      throw new Refusal(400, 'Hapus satu tulisan setiap kali.');
    const commit = await job.queue(job.main, () => remove(job, places, first));
    job.onPublish(commit);
    return { commit };
  },
);
