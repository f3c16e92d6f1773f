import type { Entry } from '#model/entry.ts';

/** The services that issue a paper. `paper` is the id of an evidence entry. */
export const issuersOf = (services: readonly Entry<'service'>[], paper: string) =>
  services.filter(({ data }) => data.produces?.includes(paper));

/** The services that ask for a paper, in any of their variants. */
export const askersOf = (services: readonly Entry<'service'>[], paper: string) =>
  services.filter(({ data }) => data.requirements.some(({ evidence }) => evidence === paper));

/** Entries by the first letter of their title, both in alphabetical order; what begins with no letter stands under `#`. */
export const byInitial = <E extends { data: { title: string } }>(entries: readonly E[]) => {
  const groups = new Map<string, E[]>();
  for (const entry of entries.toSorted((a, b) => a.data.title.localeCompare(b.data.title, 'id'))) {
    const first = entry.data.title.charAt(0).toUpperCase();
    const letter = /\p{L}/u.test(first) ? first : '#';
    groups.set(letter, [...(groups.get(letter) ?? []), entry]);
  }
  return [...groups].map(([letter, items]) => ({ letter, items }));
};
