import { fileNameImage } from '#model/fields.ts';
import { FrontmatterError, readText } from '#model/frontmatter.ts';
import { kinds } from '#model/kinds.ts';
import type { Kind } from '#model/kind.ts';
import { attachmentPath, contentPath, parseContentPath, type ContentPath } from '#model/path.ts';
import type { Repository } from '../git/plumbing.ts';
import { listFiles, readObjects } from '../git/tree.ts';
import { Refusal } from '../refusal.ts';

type Data = Readonly<Record<string, unknown>>;

const notesIn = ({ changeNotes }: Data): Set<string> =>
  new Set(Array.isArray(changeNotes) ? changeNotes.map((note) => JSON.stringify(note)) : []);

/** Whether a changed text owes its readers a note. A withdrawal says itself what happened; an emergency does not wait. */
export const lacksChangeNote = (before: Data, after: Data): boolean => {
  if (after['urgency'] === 'darurat') return false;
  if (after['withdrawn'] !== undefined && before['withdrawn'] === undefined) return false;
  const known = notesIn(before);
  return [...notesIn(after)].every((note) => known.has(note));
};

const missing = () =>
  new Refusal(
    422,
    'Tulisan ini sudah terbit. Tambahkan satu baris di “Catatan perubahan”: tanggal hari ini dan apa yang berubah. Catatan itu tampil untuk warga. Simpan, lalu coba lagi.',
  );

/** What readers of the Indonesian page get: its text and the files beside it, by name. A translation may follow later. */
const shownFiles = async (git: Repository, tree: string, { kind, id }: ContentPath) => {
  const files = await listFiles(git, tree, attachmentPath(kind, id, '').replace(/\/$/, ''));
  return new Map(
    [...files].flatMap(([path, blob]) => {
      const place = parseContentPath(path);
      return place?.locale === 'id' ? [[place.file, blob] as const] : [];
    }),
  );
};

const dataOf = (raw: string | undefined, { kind }: ContentPath): Data | undefined => {
  try {
    return raw === undefined ? undefined : readText(raw, kinds[kind].extension).data;
  } catch (error) {
    if (error instanceof FrontmatterError) return undefined;
    throw error;
  }
};

/**
 * Refuses when the entry at `from` in `published` is a changed one at `to` in `tree`, and says nothing new in its change
 * notes. A new address alone is no change.
 */
export const refuseWithoutChangeNote = async (
  git: Repository,
  [published, from]: readonly [commit: string, place: ContentPath],
  [tree, to]: readonly [tree: string, place: ContentPath],
): Promise<void> => {
  const kind: Kind = kinds[to.kind];
  if (!('changeNotes' in kind.shape(fileNameImage))) return;
  const [before, after] = [await shownFiles(git, published, from), await shownFiles(git, tree, to)];
  if ([...before].every(([file, blob]) => after.get(file) === blob)) return;
  const texts = await readObjects(git, [
    `${published}:${contentPath(from.kind, from.id)}`,
    `${tree}:${contentPath(to.kind, to.id)}`,
  ]);
  const [old, fresh] = texts.map((text) => dataOf(text?.bytes.toString(), to));
  if (old && fresh && lacksChangeNote(old, fresh)) throw missing();
};
