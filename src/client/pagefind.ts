import { trustSearch } from './trusted-types.ts';

/** One page found, as Pagefind's index keeps it. The excerpt is escaped HTML with `<mark>` around the words. */
export interface FoundPage {
  url: string;
  excerpt: string;
  meta: { title: string; kind?: string; agency?: string; date?: string };
}

/** A page found but not yet loaded. */
export interface Found {
  id: string;
  score: number;
  data(): Promise<FoundPage>;
}

/** Values to narrow by: the name of a filter and the wanted value. */
export type Filters = Partial<Record<'kind' | 'agency', string>>;

/** The part of Pagefind's browser API that the portal uses. */
interface Pagefind {
  init(): Promise<void>;
  search(words: string, options: { filters: Filters }): Promise<{ results: Found[] }>;
  filters(): Promise<Record<string, Record<string, number>>>;
}

let loaded: Promise<Pagefind> | undefined;

trustSearch();

const load = async (): Promise<Pagefind> => {
  // The library is written beside the pages after they are built, so no bundler can know it.
  const address = '/pagefind/pagefind.js';
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  await pagefind.init();
  return pagefind;
};

const pagefind = (): Promise<Pagefind> => {
  loaded ??= load().catch((error: unknown) => {
    loaded = undefined;
    throw error;
  });
  return loaded;
};

/** The values pages can be narrowed by, with the number of pages of each. Throws where the index cannot be loaded. */
export const filterValues = async (): Promise<Record<string, Record<string, number>>> =>
  (await pagefind()).filters();

const anyOf = async (words: string[], filters: Filters): Promise<Found[]> => {
  const index = await pagefind();
  const best = new Map<string, Found>();
  for (const { results } of await Promise.all(words.map((word) => index.search(word, { filters }))))
    for (const found of results) {
      const known = best.get(found.id);
      best.set(found.id, known ? { ...found, score: found.score + known.score } : found);
    }
  return [...best.values()].sort((a, b) => b.score - a.score);
};

/** Pages with all the words; where there is none and several words were given, pages with some of them (`partly`). */
export const findPages = async (
  query: string,
  filters: Filters,
): Promise<{ found: Found[]; partly: boolean }> => {
  const { results } = await (await pagefind()).search(query, { filters });
  const words = query.split(/\s+/).filter((word) => word.length > 2);
  if (results.length > 0 || words.length < 2) return { found: results, partly: false };
  const found = await anyOf(words, filters);
  return { found, partly: found.length > 0 };
};
