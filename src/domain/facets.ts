import type { Entry } from '#model/entry.ts';
import type { Locale } from '#model/path.ts';

/** The sides by which a citizen narrows the catalogue, in the order shown. */
export const facets = ['journey', 'audience', 'topic', 'way', 'agency'] as const;

/** A side of the catalogue. */
export type Facet = (typeof facets)[number];

/** A service as the catalogue sorts it: what it is on each side. A service may be several things on one side. */
export type Faceted = Readonly<Record<Facet, readonly string[]>>;

/** A value of a side, and how many services have it. */
export interface FacetCount {
  value: string;
  count: number;
}

/** What a service is on each side. `journeys` are all in force. */
export const facetsOf = (
  service: Entry<'service'>,
  journeys: readonly Entry<'journey'>[],
): Faceted => ({
  journey: journeys
    .filter(({ data }) => data.steps.some((step) => step.service === service.id))
    .map(({ id }) => id),
  audience: service.data.audience,
  topic: service.data.topics,
  way: [service.data.digital],
  agency: service.agency === undefined ? [] : [service.agency],
});

/** How many services have each of `values` on a side, in the order of the values; those that none has are left out. */
export const countsOf = (
  services: readonly Faceted[],
  facet: Facet,
  values: readonly string[],
): FacetCount[] =>
  values
    .map((value) => ({ value, count: services.filter((one) => one[facet].includes(value)).length }))
    .filter(({ count }) => count > 0);

/** Indonesian verbs at the beginning of a name, such as “Membuat atau mengubah”: names differ in what comes after. */
const leadingVerbs =
  /^(?:me[a-z]{3,}|ber[a-z]{3,})(?: (?:atau|dan) (?:me[a-z]{3,}|ber[a-z]{3,}))* /i;

/** Words that say nothing alone: a name does not begin there. */
const preposition = /^(?:di|ke|dari|untuk|bagi|sebagai|dengan|pada|lewat) /i;

/** What an Indonesian name is about: “Membuat atau mengubah Kartu Keluarga” is about “Kartu Keluarga”. */
export const keywordOf = (title: string): string => {
  const rest = title.replace(leadingVerbs, '');
  return preposition.test(rest) ? title : rest;
};

/**
 * Groups by the first letter of what a name is about, in upper case and without accents, and sorts by it; names that begin
 * otherwise come under “#”. English names are taken as they are.
 */
export const byLetter = <T extends { data: { title: string }; textLocale: Locale }>(
  entries: readonly T[],
): { letter: string; entries: T[] }[] => {
  const groups = new Map<string, T[]>();
  const keyOf = ({ data: { title }, textLocale }: T) =>
    (textLocale === 'id' ? keywordOf(title) : title).normalize('NFD').toUpperCase();
  for (const entry of entries.toSorted((a, b) => keyOf(a).localeCompare(keyOf(b)))) {
    const first = keyOf(entry).charAt(0);
    const letter = /[A-Z]/.test(first) ? first : '#';
    groups.set(letter, [...(groups.get(letter) ?? []), entry]);
  }
  return [...groups]
    .map(([letter, found]) => ({ letter, entries: found }))
    .sort((a, b) => a.letter.localeCompare(b.letter));
};
