import { z } from 'zod';
import { addresses } from '#domain/address.ts';
import { dayOf } from '#domain/dates.ts';
import { withGone } from '#domain/redirects.ts';
import { readText } from '#model/frontmatter.ts';
import { kinds } from '#model/kinds.ts';
import { contentPath, parseContentPath, type ContentPath } from '#model/path.ts';
import { mayDelete, mayRead } from '../../permission.ts';
import { counting } from '../edit-limits/counting.ts';
import { moveRefs, writeCommit, writeTree } from '../git/commit.ts';
import { listFiles, readFileAt, type Files } from '../git/tree.ts';
import { commitWords, entryWords } from '../message.ts';
import { refuseLostContacts } from '../publishing/lost-contacts.ts';
import { redirectsAfter } from '../publishing/redirects.ts';
import { absent, notYours, Refusal } from '../refusal.ts';
import { withChanges } from '../changed-content.ts';
import { filesOfEntry, refuseOrphans, validateEntry } from '../validate.ts';
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

/** The last title of an entry that goes; none where its text cannot be read. */
const titleOf = async ({ git }: Job, main: string, { kind, id }: ContentPath) => {
  const stored = await readFileAt(git, main, contentPath(kind, id));
  if (!stored) return undefined;
  try {
    const { title } = readText(stored.bytes.toString(), kinds[kind].extension).data;
    return typeof title === 'string' ? title : undefined;
  } catch {
    return undefined;
  }
};

/** Its address says that the entry is gone. */
const farewell = async (job: Job, main: string, place: ContentPath) => {
  const from = addresses('id').entry(place.kind, place.id);
  const page = { from, title: await titleOf(job, main, place), since: dayOf(job.now()) };
  return redirectsAfter(job.git, main, (lines) => withGone(lines, page));
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
  const deletions = new Map<string, Uint8Array | null>(going.map((path) => [path, null]));
  const left = filesOfEntry(withChanges(files, deletions), first).length > 0;
  const said = left ? new Map<string, Uint8Array>() : await farewell(job, main, first);
  const changes = new Map([...deletions, ...said]);
  const content = withChanges(files, changes);
  const tree = await writeTree(git, main, changes);
  if (left) await validateEntry(git, content, first, files);
  else await refuseOrphans(git, tree, content, first.id);
  await refuseLostContacts(git, files, content, first);
  // An old address may lead to a file as well as to a page.
  const lines = parseContentPath(contentPath('redirect', ''));
  if (lines && content.has(lines.path)) await validateEntry(git, content, lines, files);
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

/**
 * Deletes files of one published entry: the press office's right. What others still refer to stays. The address of an
 * entry that goes says so.
 */
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
    await job.freshen?.();
    const entry = contentPath(first.kind, first.id);
    const commit = await counting(job, 'delete', entry, () =>
      job.queue(job.main, () => remove(job, places, first)),
    );
    job.onPublish(commit);
    return { commit };
  },
);
