import {
  affixes,
  brandCores,
  favouredNumbers,
  cutWords,
  spacedWords,
} from './vocabulary/brands.ts';
import { adverts, hints, fillers, lures, topics } from './vocabulary/gambling.ts';
import { frauds } from './vocabulary/scams.ts';
import { wordsOf } from './phrases.ts';

/** Stands for a glued word such as `rajaslot88`, which nothing but a gambling site is called. */
const brand = '§brand';

const lexicon: ReadonlySet<string> = new Set([
  ...[...adverts, ...topics, ...lures, ...Object.keys(hints), ...fillers, ...frauds].flatMap(
    wordsOf,
  ),
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

const disguised = bySkeleton(lexicon);
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

const read = (token: string): string[] => {
  if (lexicon.has(token)) return [token];
  if (/^\d+$/.test(token)) return [token];
  const glued = gluedReading(token);
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
