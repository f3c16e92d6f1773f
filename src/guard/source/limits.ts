import type { KindName } from '#model/kinds.ts';

/** The largest text file of any kind, in bytes. */
export const maxTextBytes = 256 * 1024;

/** The largest body, in bytes: 60 printed pages. The renderer's parser takes a second for as many list items as fit into it. */
export const maxBodyBytes = 128 * 1024;

/** The largest front matter of an entry, in bytes. The longest service standard of the city takes half of it. */
const maxEntryData = 16 * 1024;

/** Files that are all data and hold many things; each is sized by how many there can be. */
const listData: Partial<Readonly<Record<KindName, number>>> = {
  // 54 areas of 120 bytes today; twice as many after a division, with longer words.
  area: 32 * 1024,
  // One line of 100 bytes an address that ever moved: two thousand of them.
  redirect: 256 * 1024,
  // Some 190 bytes a site with who let it in: three hundred of them, and no publication that links a new one is refused for room.
  domain: 64 * 1024,
  // Some 25 days a year of 150 bytes, kept for some years.
  holidays: 64 * 1024,
  // A closed vocabulary that fits one screen of choices.
  topic: 32 * 1024,
};

/** The largest data part of a text of a kind, in bytes. */
export const maxDataBytes = (kind: KindName): number => listData[kind] ?? maxEntryData;

/**
 * How many signs that may begin a value (`:`, `,`, `[`, `{`, a new line) the data part of a text of a kind may hold. Readers of
 * YAML take time by the count of values, and by its square where they compare keys. The longest service standard has 400.
 */
export const maxDataSigns = (kind: KindName): number => (kind === 'redirect' ? 16_000 : 4000);

/** The longest line, in characters: four printed pages in one paragraph. */
export const maxLine = 10_000;

/** How deep anything may stand in anything else: a list in a list in a quotation is three. */
export const maxNesting = 20;

/** How many entities (`&amp;`) a body may hold: the renderer's parser takes time by their square. */
export const maxEntities = 1000;

/** How many braces an .mdx body may hold; each costs the renderer's parser a run of its parser of code. */
export const maxBraces = 200;

/** The longest piece of code in an .mdx body, in characters, that is left to the parser to be found and refused. */
export const maxCode = 500;
