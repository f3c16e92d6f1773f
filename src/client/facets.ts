import type { Facet, Faceted } from '#domain/facets.ts';

/** A service in the list: what it is on each side, and all its words in lower case. */
export interface Item extends Faceted {
  text: string;
}

/** What a reader chose: words, and at most one value a side. */
export interface Choice {
  text: string;
  chosen: Readonly<Partial<Record<Facet, string>>>;
}

/** Whether an item fits a choice: it has every chosen value, and each of the words somewhere. */
export const matches = (item: Item, { text, chosen }: Choice): boolean =>
  Object.entries(chosen).every(([facet, value]) => item[facet as Facet].includes(value)) &&
  text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => item.text.includes(word));

/** How many items would fit if `value` were chosen on a side instead of what is chosen there. */
export const remaining = (
  items: readonly Item[],
  { text, chosen }: Choice,
  facet: Facet,
  value: string,
): number =>
  items.filter((item) => matches(item, { text, chosen: { ...chosen, [facet]: value } })).length;
