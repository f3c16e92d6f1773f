import type { ContentPath } from '#model/path.ts';
import { placeOfEntry } from '../../collection-name.ts';
import { mayReadDraft } from '../../permission.ts';
import { readDraft, type Draft } from '../drafts/draft.ts';
import { readObjects } from '../git/tree.ts';
import { absent, notYours, stale } from '../refusal.ts';
import { publishedCommit, type Job } from './action.ts';

/** How the editor names a draft: by collection and slug, or by both in one. */
export interface DraftName {
  id?: string | undefined;
  collection?: string | undefined;
  slug?: string | undefined;
}

const noDraft = () => absent('Draf ini tidak ada. Mungkin sudah diterbitkan atau dihapus.');

/** The place of the draft that the editor names. Refuses an unknown name, and another agency's. */
export const placeOfDraft = (
  { account }: Job,
  { id, collection, slug }: DraftName,
): ContentPath => {
  const [first = '', ...rest] = id?.split('/') ?? [];
  const place = placeOfEntry(collection ?? first, slug ?? rest.join('/'));
  if (!place) throw noDraft();
  if (!mayReadDraft(account, place.agency)) throw notYours();
  return place;
};

/** The draft that the editor names. Refuses an unknown one, and another agency's. */
export const findDraft = async (job: Job, name: DraftName): Promise<Draft> => {
  const draft = await readDraft(job.git, await publishedCommit(job), placeOfDraft(job, name));
  if (!draft) throw noDraft();
  return draft;
};

/** Refuses when a text that the editor saw is another in the draft; `seen` maps path to version. */
export const refuseUnseen = async (
  { git }: Job,
  { head }: Draft,
  seen: Readonly<Record<string, string | null>> = {},
): Promise<void> => {
  const versions = Object.entries(seen);
  const stored = await readObjects(
    git,
    versions.map(([path]) => `${head}:${path}`),
  );
  if (versions.some(([, version], index) => version !== (stored[index]?.id ?? null))) throw stale();
};
