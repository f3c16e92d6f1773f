import {
  affixes,
  brandCores,
  brandEnds,
  cutWords,
  favouredNumbers,
  hintingEnds,
  luckyNumber,
  numberedEnd,
  ordinaryEnds,
  ordinaryHeads,
  spacedWords,
} from './vocabulary/brands.ts';
import { adverts, contacts, lures, topics } from './vocabulary/gambling.ts';
import { fillers, hints } from './vocabulary/hints.ts';
import { frauds } from './vocabulary/scams.ts';
import { spellings } from './vocabulary/spellings.ts';
import { wordsOf } from './phrases.ts';

/** Stands for a glued word such as `rajaslot88`, which nothing but a gambling site is called. */
const brand = '§brand';
/** Stands for a word that a site of gamblers may be called, such as `merpati88`; other names are built like it. */
const lucky = '§lucky';

const lexicon: ReadonlySet<string> = new Set([
  ...[
    ...adverts,
    ...topics,
    ...lures,
    ...contacts,
    ...Object.keys(hints),
    ...fillers,
    ...frauds,
  ].flatMap(wordsOf),
  ...brandCores,
]);

const cores = new Set(brandCores);
const pieces = new Set([...cores, ...affixes]);
const longest = Math.max(...[...pieces].map(({ length }) => length));

const leet: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  l: 'i',
  '!': 'i',
  '|': 'i',
  '2': 'z',
  '3': 'e',
  '4': 'a',
  '@': 'a',
  '5': 's',
  $: 's',
  '6': 'g',
  '9': 'g',
  '7': 't',
  '+': 't',
  '8': 'b',
};

const skeletonOf = (token: string): string =>
  [...token.replaceAll('vv', 'w')].map((sign) => leet[sign] ?? sign).join('');

const bySkeleton = (words: Iterable<string>): ReadonlyMap<string, string> =>
  new Map([...words].filter((word) => word.length > 2).map((word) => [skeletonOf(word), word]));

const respelled: ReadonlyMap<string, string> = new Map(
  Object.entries(spellings).flatMap(([word, others]) => others.map((other) => [other, word])),
);

const disguised = new Map([
  ...[...respelled].map(([other, word]) => [skeletonOf(other), word] as const),
  ...bySkeleton(lexicon),
]);
const disguisedPieces = bySkeleton(pieces);

const pieceOf = (part: string): string | undefined =>
  pieces.has(part) ? part : disguisedPieces.get(skeletonOf(part));

/** The pieces that a glued token is made of, all of them known; the longest first. */
const partsOf = (token: string): string[] | undefined => {
  if (token === '') return [];
  for (let length = Math.min(longest, token.length); length > 1; length -= 1) {
    const piece = pieceOf(token.slice(0, length));
    const rest = piece === undefined ? undefined : partsOf(token.slice(length));
    if (piece !== undefined && rest) return [piece, ...rest];
  }
  return undefined;
};

const gluedReading = (token: string): string[] | undefined => {
  const [, word = token, number = ''] = /^(.*[a-z@$!])(\d{2,4})$/.exec(token) ?? [];
  const parts = word.length > 2 && word.length <= 30 ? partsOf(word) : undefined;
  if (!parts?.some((part) => cores.has(part))) return undefined;
  const numbered = number !== '' && (number.length > 2 || favouredNumbers.has(number));
  return numbered || parts.length > 1 ? [...parts, brand] : undefined;
};

const leetOf = (letter: string): string =>
  `[${[letter, ...Object.keys(leet).filter((sign) => skeletonOf(sign) === skeletonOf(letter))].join('')}]`;

/** What ends so, and begins with letters. In an end that is a word, other signs may stand for letters. */
const endingIn = (ends: readonly string[]): RegExp => {
  const tails = ends.map((end) => (/\d/.test(end) ? end : [...end].map(leetOf).join('')));
  return new RegExp(`^[a-z]{2,}(?![^a-z]+$)(?:${tails.join('|')})$`);
};

const brandEnd = endingIn(brandEnds);
const hintingEnd = endingIn(hintingEnds);

/** A made-up name that no piece is known of but its end: `mawarslot`, `melati4d`, `merpati88`. */
const madeUpReading = (token: string): string[] | undefined => {
  if (token.length < 5 || token.length > 30) return undefined;
  const [, head = '', number = ''] = /^(.*[a-z][a-z0-9]*?)(\d{2,4})$/.exec(token) ?? [];
  const word = /^(?:19|20)\d\d$/.test(number) || number === '' ? token : head;
  if (numberedEnd.test(token)) return [token, lucky];
  if (ordinaryEnds.has(word) || ordinaryHeads.has(head)) return undefined;
  if (brandEnd.test(token) || brandEnd.test(word)) return [word, brand];
  if (hintingEnd.test(word)) return word === token ? [word, lucky] : [word, brand];
  const named = /^[a-z\d]+$/.test(head) && head.replace(/\d/g, '').length > 2;
  return named && luckyNumber.test(number) ? [head, lucky] : undefined;
};

const read = (token: string): string[] => {
  if (lexicon.has(token)) return [token];
  if (/^\d+$/.test(token)) return [token];
  const unsigned = token.replace(/(?<![@$!|+])[@$!|+]+$/, '');
  const stem = unsigned.replace(/nya$/, '');
  if (Object.hasOwn(hints, stem) || cores.has(stem)) return [stem];
  const meant = respelled.get(stem);
  if (meant !== undefined) return [meant];
  const glued =
    gluedReading(unsigned) ??
    (stem === unsigned ? undefined : gluedReading(stem)) ??
    madeUpReading(stem);
  if (glued) return glued;
  const plain = token.replace(/(.)\1{2,}/g, '$1').replace(/[@$!|+]+$/, '');
  const word =
    disguised.get(skeletonOf(token)) ??
    disguised.get(skeletonOf(plain)) ??
    disguised.get(skeletonOf(plain.replace(/(.)\1/g, '$1')));
  if (word !== undefined) return [word];
  const apart = token.split(/[@$!|+]+/).filter(Boolean);
  return apart.length > 1 ? apart.flatMap(read) : [plain];
};

const known = new Map<string, string[]>();

/** What a folded token says: itself, the word of the vocabulary that it disguises, or the words that are glued in it. */
export const readingOf = (token: string): string[] => {
  const held = known.get(token);
  if (held) return held;
  const reading = read(token);
  if (known.size > 50_000) known.clear();
  known.set(token, reading);
  return reading;
};

const whenCut = bySkeleton(cutWords);
const whenSpaced = bySkeleton(spacedWords);

const splits = new Map<string, boolean>();

/** Whether pieces set apart by signs, or by spaces, make one of the words that are cut to hide them: `ga.cor`, `sl ot`. */
export const isSplit = (joined: string, spaced: boolean): boolean => {
  if (joined.length < 4 || joined.length > 9) return false;
  const key = spaced ? ` ${joined}` : joined;
  const held = splits.get(key) ?? (spaced ? whenSpaced : whenCut).has(skeletonOf(joined));
  if (splits.size > 50_000) splits.clear();
  splits.set(key, held);
  return held;
};
