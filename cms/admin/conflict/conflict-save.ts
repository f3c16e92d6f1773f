import { ask, GatewayError } from '../gateway-client.ts';
import type { ConflictWords } from './conflict-dialog.tsx';
import { resolveTexts, type TextVersions } from './conflict-resolve.ts';

/** How the gateway names an entry. */
export interface EntryName {
  collection: string;
  slug: string;
}

type Stored = Record<string, { raw: string; version: string }>;

/** What another session stored of an entry in the meantime. */
export const readStored = (name: EntryName): Promise<Stored> =>
  ask<Stored>('storedTexts', { ...name });

/** The text of a version that a form began with; undefined when it is in no history any more. */
export const readBase = async (
  { collection, slug }: EntryName,
  path: string,
  version: string | null,
): Promise<string | null | undefined> => {
  if (version === null) return null;
  try {
    return (await ask<{ raw: string }>('baseText', { collection, slug, path, version })).raw;
  } catch (error) {
    if (error instanceof GatewayError && error.status === 404) return undefined;
    throw error;
  }
};

const saveWords: ConflictWords = {
  title: 'Tulisan ini berubah sejak Anda membukanya',
  intro:
    'Orang lain sudah menyimpan perubahan pada isian di bawah ini. Pilih isian yang dipakai. Isian lain sudah digabung.',
  theirs: 'Yang tersimpan',
  mine: 'Isian Anda',
};

/** A save after the editor chose: the texts by path, and the stored versions that they take into account. */
export interface Settled {
  texts: Map<string, string>;
  base: Record<string, string | null>;
}

const merged = { last: false };

/** Whether the last save holds more than the form does, so that the form must be read again. Asking clears it. */
export const takeMerged = (): boolean => {
  const { last } = merged;
  merged.last = false;
  return last;
};

/** Tells that the stored text is no longer what the form shows. */
export const markMerged = (): void => {
  merged.last = true;
};

/**
 * Settles a refused save against what is stored. Undefined when nothing of this entry moved, so that the refusal stands.
 * Throws when the editor turns back: the form stays as it is.
 */
export const settleSave = async (
  name: EntryName,
  mine: ReadonlyMap<string, string>,
  base: Readonly<Record<string, string | null>>,
): Promise<Settled | undefined> => {
  // A new entry whose address is taken would be mixed with another entry.
  if (Object.values(base).every((version) => version === null)) return undefined;
  const stored = await readStored(name);
  const paths = [...new Set([...mine.keys(), ...Object.keys(stored)])];
  const moved = paths.some((path) => (stored[path]?.version ?? null) !== (base[path] ?? null));
  if (!moved || Object.keys(stored).length === 0) return undefined;
  const texts = await Promise.all(
    paths.map(async (path): Promise<TextVersions> => {
      const before = await readBase(name, path, base[path] ?? null);
      const theirs = stored[path]?.raw ?? null;
      // A text that the form does not hold is nobody's change but theirs.
      return { path, base: before, theirs, mine: mine.get(path) ?? theirs };
    }),
  );
  const chosen = await resolveTexts(saveWords, texts);
  if (!chosen)
    throw new GatewayError(
      'Isian Anda masih ada di halaman ini. Tekan “Simpan” untuk memilih lagi.',
      409,
    );
  const seen = Object.fromEntries(paths.map((path) => [path, stored[path]?.version ?? null]));
  return { texts: chosen, base: seen };
};
