import { isEmergency } from '#domain/notices.ts';
import { FrontmatterError, readText, writeText, type ContentText } from '#model/frontmatter.ts';
import { kinds } from '#model/kinds.ts';
import { contentPath, type ContentPath } from '#model/path.ts';
import type { Changes } from '../git/commit.ts';
import type { Repository } from '../git/plumbing.ts';
import { readFileAt } from '../git/tree.ts';
import { Refusal } from '../refusal.ts';

const { extension } = kinds.notice;

const read = (raw: string | undefined): ContentText | undefined => {
  try {
    return raw === undefined ? undefined : readText(raw, extension);
  } catch (error) {
    if (error instanceof FrontmatterError) return undefined;
    throw error;
  }
};

const isUnreviewed = (raw: string | undefined): boolean => read(raw)?.data['unreviewed'] === true;

/** Whether a text, the main one of the entry at `place`, is an emergency notice. */
export const isEmergencyText = ({ kind }: ContentPath, raw: string | undefined): boolean =>
  kind === 'notice' && isEmergency({ data: read(raw)?.data ?? {} });

/** The main text of the entry at `place` in a commit or tree; undefined where there is none. */
export const mainTextAt = async (
  git: Repository,
  tree: string,
  { kind, id }: ContentPath,
): Promise<string | undefined> =>
  (await readFileAt(git, tree, contentPath(kind, id)))?.bytes.toString();

/** A notice's text that says of itself whether a second person has read it. */
const marked = (raw: string, unreviewed: boolean): string => {
  const { data, body } = readText(raw, extension);
  const { unreviewed: _before, ...rest } = data;
  return writeText(unreviewed ? { ...rest, unreviewed } : rest, body, extension);
};

/** The change that makes the notice at `place` in `tree` say whether a second person has read it; empty where it does. */
export const reviewMark = async (
  git: Repository,
  tree: string,
  place: ContentPath,
  unreviewed: boolean,
): Promise<Changes> => {
  if (place.kind !== 'notice') return new Map();
  const raw = await mainTextAt(git, tree, place);
  if (raw === undefined || isUnreviewed(raw) === unreviewed) return new Map();
  return new Map([[contentPath(place.kind, place.id), Buffer.from(marked(raw, unreviewed))]]);
};

/** Refuses a save that says of a notice that it was reviewed, or that it was not: approving is a step of its own. */
export const refuseOwnMark = async (
  git: Repository,
  tree: string,
  place: ContentPath,
  text: Uint8Array | null | undefined,
): Promise<void> => {
  if (place.kind !== 'notice' || !text) return;
  const before = await mainTextAt(git, tree, place);
  if (isUnreviewed(Buffer.from(text).toString()) === isUnreviewed(before)) return;
  throw new Refusal(
    403,
    'Tanda “Belum diperiksa orang kedua” tidak dapat diubah di formulir. Tanda itu hilang setelah orang kedua menyetujui pengumumannya.',
  );
};

/**
 * What one person publishes alone is an emergency as readers will have it, too: the published notice may have become another
 * since the draft was begun.
 */
export const refuseCalm = async (
  git: Repository,
  tree: string,
  place: ContentPath,
): Promise<void> => {
  if (isEmergencyText(place, await mainTextAt(git, tree, place))) return;
  throw new Refusal(
    403,
    'Pengumuman ini tidak lagi darurat di versi yang terbit. Minta penyunting lain memeriksa dan menerbitkan draf ini.',
  );
};
