import { z } from 'zod';
import { contentPath, locales, parseContentPath, type ContentPath } from '#model/path.ts';
import { mayWrite } from '../../permission.ts';
import { changesOf, presentPlace } from '../drafts/changes.ts';
import { draftRef, readDraft } from '../drafts/draft.ts';
import { readObjects, resolve } from '../git/tree.ts';
import { absent, notYours } from '../refusal.ts';
import { defineAction, nameParam, pathParam, publishedCommit, type Job } from './action.ts';
import { placeOfDraft } from './draft-lookup.ts';

/** The texts of an entry in a commit or tree, by path, with their versions. */
export const textsAt = async (
  { git }: Pick<Job, 'git'>,
  commit: string,
  { kind, id }: ContentPath,
): Promise<Record<string, { raw: string; version: string }>> => {
  const paths = locales.map((locale) => contentPath(kind, id, locale));
  const stored = await readObjects(
    git,
    paths.map((path) => `${commit}:${path}`),
  );
  return Object.fromEntries(
    paths.flatMap((path, index) => {
      const file = stored[index];
      return file ? [[path, { raw: file.bytes.toString(), version: file.id }]] : [];
    }),
  );
};

/** The entry as whoever saves it meets it: its draft, else what is published. */
export const storedTexts = defineAction(
  { collection: nameParam, slug: nameParam },
  async (job, name) => {
    const place = placeOfDraft(job, name);
    const main = await publishedCommit(job);
    const draft = await readDraft(job.git, main, place);
    if (!draft) return textsAt(job, main, place);
    const [changes = []] = await changesOf(job.git, [draft]);
    return textsAt(job, draft.head, presentPlace(draft, changes));
  },
);

const unknownVersion = () => absent('Versi awal tulisan ini tidak ada di riwayatnya.');

/** Whether the blob stood at the path at some time, in what is published or in the draft. */
const isInHistory = async (
  { git, main }: Job,
  place: ContentPath,
  draft: string,
  version: string,
): Promise<boolean> => {
  const heads = (await Promise.all([resolve(git, main), resolve(git, draft)])).filter(
    (head) => head !== undefined,
  );
  const { output } = await git.run([
    'log',
    '--full-history',
    '-m',
    '--max-count=1',
    '--format=%H',
    `--find-object=${version}`,
    ...heads,
    '--',
    place.path,
  ]);
  return output.length > 0;
};

/**
 * The text that a form began with, by path and version. A version is a blob's id, and a blob may be anyone's: it is
 * read only when it stood at that very path, in the published history or in the entry's draft.
 */
export const baseText = defineAction(
  {
    collection: nameParam,
    slug: nameParam,
    path: pathParam,
    version: z.string().regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/),
  },
  async (job, { path, version, ...name }) => {
    const named = placeOfDraft(job, name);
    const place = parseContentPath(path);
    if (place?.role !== 'text' || !mayWrite(job.account, path)) throw notYours();
    if (place.kind !== named.kind || place.agency !== named.agency) throw notYours();
    const [file] = await readObjects(job.git, [version]);
    if (!file || !(await isInHistory(job, place, draftRef(named), version))) throw unknownVersion();
    return { raw: file.bytes.toString() };
  },
);
