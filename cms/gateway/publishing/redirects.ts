import { fileNameImage } from '#model/fields.ts';
import { FrontmatterError, readText, writeText } from '#model/frontmatter.ts';
import { schemaOf } from '#model/kinds.ts';
import { contentPath } from '#model/path.ts';
import type { Redirection } from '#model/redirect.ts';
import type { Repository } from '../git/plumbing.ts';
import { readFileAt } from '../git/tree.ts';
import { Refusal } from '../refusal.ts';

const path = contentPath('redirect', '');
const schema = schemaOf('redirect', fileNameImage);

const unreadable = () =>
  new Refusal(
    422,
    'Daftar pengalihan alamat rusak, jadi alamat lama tidak dapat dicatat. Minta humas memperbaiki daftar itu dahulu.',
  );

/** The lines of the file of redirects; undefined where it cannot be read. */
export const redirectsIn = (raw: string): readonly Redirection[] | undefined => {
  try {
    return schema.safeParse(readText(raw, 'yml').data).data?.items;
  } catch (error) {
    if (error instanceof FrontmatterError) return undefined;
    throw error;
  }
};

const linesIn = async (git: Repository, tree: string): Promise<readonly Redirection[]> => {
  const stored = await readFileAt(git, tree, path);
  if (!stored) return [];
  const lines = redirectsIn(stored.bytes.toString());
  if (!lines) throw unreadable();
  return lines;
};

/** The file of redirects after `change`, as a change to `tree`; empty where the lines stay as they are. */
export const redirectsAfter = async (
  git: Repository,
  tree: string,
  change: (lines: readonly Redirection[]) => readonly Redirection[],
): Promise<Map<string, Uint8Array>> => {
  const before = await linesIn(git, tree);
  const items = change(before);
  return items === before
    ? new Map()
    : new Map([[path, Buffer.from(writeText({ items }, '', 'yml'))]]);
};

/** Refuses a tree in which a line about an address that was is gone: its readers would find nothing. */
export const refuseLostLines = async (
  git: Repository,
  main: string,
  tree: string,
  isLiving: (address: string) => boolean,
): Promise<void> => {
  const kept = new Set((await linesIn(git, tree)).map(({ from }) => from));
  const lost = (await linesIn(git, main)).filter(({ from }) => !kept.has(from) && !isLiving(from));
  if (lost.length > 0)
    throw new Refusal(
      422,
      `Baris tentang alamat yang pernah terbit tidak dapat dihapus: ${lost.map(({ from }) => from).join(', ')}. Ubah saja ke mana pembacanya diantar.`,
    );
};
