import { FrontmatterError, readText } from '#model/frontmatter.ts';
import { kinds } from '#model/kinds.ts';
import { parseCollectionName } from '../../collection-name.ts';
import type { ConflictWords } from '../conflict/conflict-dialog.tsx';
import { resolveTexts, saysTheSame } from '../conflict/conflict-resolve.ts';
import { readBase, readStored, type EntryName } from '../conflict/conflict-save.ts';
import { offerCopies } from './work-copy-dialog.tsx';
import { byLocale, byPath } from './work-copy-paths.ts';

/** A work copy as the gateway gives it. */
export interface StoredCopy {
  form: string;
  path: string;
  texts: Record<string, string>;
  base: Record<string, string | null>;
  savedAt: number;
}

type Stored = Awaited<ReturnType<typeof readStored>>;

const copyWords: ConflictWords = {
  title: 'Tulisan ini berubah sejak Anda mengetik',
  intro:
    'Orang lain menyimpan perubahan pada isian di bawah ini. Pilih isian yang Anda lanjutkan. Isian lain sudah digabung.',
  theirs: 'Yang tersimpan',
  mine: 'Ketikan Anda',
};

const titleOf = ({ collection }: EntryName, { texts }: StoredCopy): string => {
  const kind = parseCollectionName(collection)?.kind;
  if (kind === undefined) return '';
  try {
    const { title } = readText(texts['id'] ?? '', kinds[kind].extension).data;
    return typeof title === 'string' ? title : '';
  } catch (error) {
    if (error instanceof FrontmatterError) return '';
    throw error;
  }
};

const addsNothing = ({ path, texts }: StoredCopy, stored: Stored): boolean =>
  [...byPath(path, texts)].every(([textPath, mine]) =>
    saysTheSame({ path: textPath, theirs: stored[textPath]?.raw ?? null, mine }),
  );

const hasMoved = ({ base }: StoredCopy, stored: Stored): boolean =>
  [...new Set([...Object.keys(base), ...Object.keys(stored)])].some(
    (path) => (stored[path]?.version ?? null) !== (base[path] ?? null),
  );

/** The copy on top of what is stored today; undefined when the editor turns back. */
const broughtUpToDate = async (
  name: EntryName,
  copy: StoredCopy,
  stored: Stored,
): Promise<StoredCopy | undefined> => {
  if (!hasMoved(copy, stored)) return copy;
  const texts = await Promise.all(
    [...byPath(copy.path, copy.texts)].map(async ([path, mine]) => ({
      path,
      base: await readBase(name, path, copy.base[path] ?? null),
      theirs: stored[path]?.raw ?? null,
      mine,
    })),
  );
  const chosen = await resolveTexts(copyWords, texts);
  return chosen && { ...copy, texts: byLocale(copy.path, chosen) };
};

/**
 * Asks which of the copies to go on with, and settles it against what is stored in the meantime. Copies that say what
 * is stored already are thrown away unasked. Undefined when the editor wants none of them now.
 */
export const chooseCopy = async (
  name: EntryName,
  copies: readonly StoredCopy[],
  forget: (forms: readonly string[]) => void,
): Promise<StoredCopy | undefined> => {
  if (copies.length === 0) return undefined;
  const stored = name.slug === '' ? {} : await readStored(name);
  const idle = name.slug === '' ? [] : copies.filter((copy) => addsNothing(copy, stored));
  if (idle.length > 0) forget(idle.map(({ form }) => form));
  const offered = copies.filter((copy) => !idle.includes(copy));
  if (offered.length === 0) return undefined;
  const form = await offerCopies(
    offered.map((copy) => ({ ...copy, title: titleOf(name, copy) })),
    (dropped) => forget([dropped]),
  );
  const chosen = offered.find((copy) => copy.form === form);
  if (!chosen || name.slug === '') return chosen;
  return broughtUpToDate(name, chosen, stored);
};
