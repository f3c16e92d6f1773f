/**
 * The last labels by which words are taken for the name of a site. The registries have some 1,500; these are the ones of sites
 * in Indonesia and of the sites that gamblers, frauds and sellers of links have made elsewhere, since an ending that costs a
 * dollar a year is what they live on. An ending that is missing here passes in words as long as nobody writes `https://`.
 */
const siteLabels: readonly string[] = [
  // Indonesia's own, and the old ones.
  ...['id', 'com', 'net', 'org', 'biz', 'gov', 'edu', 'asia', 'mobi'],
  // Countries whose labels are sold to everybody.
  ...['co', 'io', 'cc', 'gg', 'ly', 'gd', 'gl', 'ws', 'pw', 'vc', 'gs', 'ph', 'tk', 'gq'],
  // New ones that are cheap or speak of games.
  ...['vip', 'xyz', 'site', 'club', 'win', 'bet', 'fun', 'shop', 'store', 'click', 'space'],
  ...['website', 'icu', 'cfd', 'sbs', 'cyou', 'lol', 'rest', 'quest', 'buzz', 'monster', 'wiki'],
  ...['bond', 'casino', 'poker', 'bingo', 'lat', 'ltd', 'gdn', 'ink', 'vin', 'beauty', 'hair'],
  ...['skin', 'autos', 'homes', 'wang', 'run', 'zone', 'tech', 'cloud', 'digital', 'agency'],
  ...['network', 'app', 'dev', 'gle'],
];

/** Last labels that are words too: “selesai.info lebih lanjut” only lacks a space. */
const wordLabels: readonly string[] = [
  ...['info', 'live', 'online', 'link', 'me', 'my', 'pro', 'top', 'tv', 'ai', 'us', 'world'],
  ...['today', 'life', 'news', 'game', 'games', 'art', 'page'],
];

/** Words so common that only what stands behind or before them tells a site: “COVID-19.so”, “c19.ga”. */
const commonLabels: readonly string[] = [
  'in',
  'at',
  'to',
  'is',
  'it',
  'so',
  'ga',
  'ml',
  'cf',
  'la',
];

/** How surely a last label is one of a site. */
export type LabelKind = 'site' | 'word' | 'common';

const kinds: ReadonlyMap<string, LabelKind> = new Map([
  ...siteLabels.map((label) => [label, 'site'] as const),
  ...wordLabels.map((label) => [label, 'word'] as const),
  ...commonLabels.map((label) => [label, 'common'] as const),
]);

export const kindOfLabel = (label: string): LabelKind | undefined => kinds.get(label);

/** What a registry puts between the name of a site and the last label: no site is called `co.id`. */
export const middleLabels: ReadonlySet<string> = new Set([
  ...['ac', 'biz', 'co', 'com', 'desa', 'go', 'mil', 'my', 'net', 'or', 'org', 'ponpes', 'sch'],
  'web',
]);

/** What is written like the name of a site and is the name of a thing. */
export const namesOfThings: ReadonlySet<string> = new Set([
  ...['asp.net', 'vb.net', 'ado.net', 'ml.net', 'paint.net', 'socket.io', 'draw.io'],
]);

const pattern = (labels: readonly string[]): string =>
  labels.toSorted((one, other) => other.length - one.length).join('|');

/** Every last label, as a pattern has them. */
export const lastLabels: string = pattern([...kinds.keys()]);

/** The labels that end a name in the words of a link, where a sentence is rare and a name cut short says as much. */
export const namedLabels: string = pattern([...siteLabels, ...wordLabels, ...middleLabels]);
