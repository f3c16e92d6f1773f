/** What a published hash is of: a file's bytes, a file's name, or one paragraph of a text. */
export type OriginalKind = 'file' | 'name' | 'text';

/** Something that the portal published, by its hash. */
export interface Original {
  kind: OriginalKind;
  /** SHA-256, 64 hexadecimal digits. */
  hash: string;
  page: OriginalPage;
}

/** The page that shows it. */
export interface OriginalPage {
  /** Its Indonesian address. */
  address: string;
  title: string;
  isWithdrawn: boolean;
}

/** The hashes that begin with one digit. A browser loads only the lists that it needs. */
export interface HashList {
  /** Address, title, and 1 where it was withdrawn. */
  pages: [string, string, 0 | 1][];
  /** For each hash what it is of, and the pages, by their places in `pages`. */
  hashes: Record<string, [OriginalKind, ...number[]]>;
}

/** The first digits of hashes, one list each. */
const hashDigits = [...'0123456789abcdef'];

/** The lists of all originals, by the first digit of their hashes. */
export const hashLists = (originals: readonly Original[]): Record<string, HashList> => {
  const lists: Record<string, HashList> = Object.fromEntries(
    hashDigits.map((digit) => [digit, { pages: [], hashes: {} }]),
  );
  for (const { hash, kind, page } of originals) {
    const list = lists[hash.charAt(0)];
    if (!list) throw new Error(`This is no hash: ${hash}`);
    const known = list.pages.findIndex(([address]) => address === page.address);
    const at = known < 0 ? list.pages.length : known;
    if (known < 0) list.pages.push([page.address, page.title, page.isWithdrawn ? 1 : 0]);
    const [, ...before] = (list.hashes[hash] ??= [kind]);
    if (!before.includes(at)) list.hashes[hash].push(at);
  }
  return lists;
};
