import type { Facet, Faceted } from '#domain/facets.ts';

/** What a reader chose: at most one value a side. */
export type Choice = Readonly<Partial<Record<Facet, string>>>;

/** Whether an item has every chosen value. */
export const matches = (item: Faceted, choice: Choice): boolean =>
  Object.entries(choice).every(([facet, value]) => item[facet as Facet].includes(value));

/** How many items would fit if `value` were chosen on a side instead of what is chosen there. */
export const remaining = (
  items: readonly Faceted[],
  choice: Choice,
  facet: Facet,
  value: string,
): number => items.filter((item) => matches(item, { ...choice, [facet]: value })).length;
