import type { Datum } from './datum.ts';

/** Signs that digits are set apart by. */
const gapPattern = /^[\s.\-–—_·•()/\\:*]{1,4}$/;

/** One unbroken row of digits. */
export interface Chunk {
  digits: string;
  start: number;
  end: number;
}

/** Words as the finders of numbers read them: every digit as 0–9, each character still where it was. */
export interface Numbered {
  text: string;
  chunks: readonly Chunk[];
}

/** Where the digits of other scripts begin. */
const zeros = [
  0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0,
  0xf20, 0x1040, 0x17e0, 0x1810, 0x1b50, 0x1bb0, 0xa9d0, 0xff10, 0x1d7ce, 0x1d7d8, 0x1d7e2, 0x1d7ec,
  0x1d7f6, 0x1fbf0, 0x2080,
];

/** A digit of any script, and one in a ring or set high, as 0–9. */
const digitOf = (character: string): string | undefined => {
  const point = character.codePointAt(0) ?? 0;
  const zero = zeros.find((start) => point >= start && point < start + 10);
  if (zero !== undefined) return String(point - zero);
  const plain = character.normalize('NFKC');
  return /^\d$/.test(plain) ? plain : undefined;
};

const invisible = /[\p{Cf}\u3164\u115F\u1160\u2800]/u;

const words: Readonly<Record<string, string>> = {
  nol: '0',
  kosong: '0',
  satu: '1',
  dua: '2',
  tiga: '3',
  empat: '4',
  lima: '5',
  enam: '6',
  tujuh: '7',
  delapan: '8',
  lapan: '8',
  sembilan: '9',
};

const spelled = new RegExp(
  `\\b(?:${Object.keys(words).join('|')})(?:[\\s,.-]{1,3}(?:${Object.keys(words).join('|')}))*\\b`,
  'gi',
);

/** The fewest digits written as words that are taken for a number. */
const minSpelled = 8;

const spelledOut = (text: string): Chunk[] =>
  [...text.matchAll(spelled)].flatMap(({ 0: found, index }) => {
    const digits = found
      .toLowerCase()
      .split(/[\s,.-]+/)
      .map((word) => words[word] ?? '');
    return digits.length < minSpelled
      ? []
      : [{ digits: digits.join(''), start: index, end: index + found.length }];
  });

/** Fills the place of a digit that is two units long. */
const filler = '\u0001';

/** Every character in its place, digits as 0–9, invisible signs as a hyphen that stands between digits. */
const inPlace = (text: string): string => {
  if (/^[\x20-\x7E\n]*$/.test(text)) return text;
  let plain = '';
  for (const character of text) {
    const digit = character > '\x7F' ? digitOf(character) : undefined;
    const one = digit ?? (invisible.test(character) ? '-' : character);
    plain += one.padEnd(character.length, filler);
  }
  return plain;
};

/** The letters O and l that stand among digits for 0 and 1. */
const lettersAsDigits = (text: string): string =>
  text
    .replace(/(?<=\d)[oO]+(?=\d)|\b[oO](?=\d{3})/g, (letters) => '0'.repeat(letters.length))
    .replace(/(?<=\d)[lI](?=\d)/g, '1');

/** A digit, or a sign that may be one; eight digits spelled as words hold a word for one of the first. */
const mayHoldNumber = new RegExp(`\\d|[^\\u0001-\\u007F]|${spelled.source}`, 'i');

/** Reads the numbers among words. */
export const numbered = (words: string): Numbered => {
  if (!mayHoldNumber.test(words)) return { text: words, chunks: [] };
  const text = lettersAsDigits(inPlace(words));
  const written = [...text.matchAll(/(?<![A-Za-z\d\u0001])\d[\d\u0001]*(?![A-Za-z\d])/g)].map(
    ({ 0: row, index }) => ({
      digits: row.replaceAll(filler, ''),
      start: index,
      end: index + row.length,
    }),
  );
  const chunks = [...written, ...spelledOut(text)].sort((one, other) => one.start - other.start);
  return { text, chunks };
};

/** One number that may be written in several rows of digits. */
export interface NumberFound extends Chunk {
  /** The lengths of its rows, such as `4-4-4-4`. */
  layout: string;
  /** What sets its rows apart, each sign once. */
  gaps: string;
}

const joins = (text: string, one: Chunk, next: Chunk): boolean =>
  gapPattern.test(text.slice(one.end, next.start));

/** Times in a schedule, such as `11.05 – 11.10` and `11.15 – 11.20` below. */
const times = /\d\d[.:]\d\d(?:\s*[-–—]\s*|\s+)\d\d[.:]\d\d\s+\d\d[.:]\d\d/;
/** Marks along a chart, such as `0.3 0.4 0.5`. */
const marks = /\d\.\d\s+\d\.\d\s/;

/** Whether a number is many: times, the marks of a chart, or rows of several digits over more than two lines. */
export const isSeries = (
  { layout, gaps, start, end }: NumberFound,
  { text }: Numbered,
): boolean => {
  const written = text.slice(start, end);
  const isColumn = !layout.startsWith('1-') && gaps.split('\n').length > 2;
  return isColumn || times.test(written) || marks.test(written);
};

/** Reads one number: whose it is, if it is a private person's. */
export type NumberFinder = (found: NumberFound, numbers: Numbered) => Datum | undefined;

/** Of a longer line of single digits, only the first are the start of a number. */
const maxSingles = 40;

/** Every number of `min` to `max` digits that begins with a row of digits and ends with one. */
export function* numbersOf(
  { text, chunks }: Numbered,
  min: number,
  max: number,
): Generator<NumberFound> {
  let singles = 0;
  for (const [index, first] of chunks.entries()) {
    singles = first.digits.length === 1 ? singles + 1 : 0;
    if (singles > maxSingles) continue;
    let [digits, layout, gaps] = [first.digits, String(first.digits.length), ''];
    let last = first;
    for (let next = index + 1; digits.length <= max; next += 1) {
      if (digits.length >= min) yield { digits, layout, gaps, start: first.start, end: last.end };
      const chunk = chunks[next];
      if (!chunk || !joins(text, last, chunk)) break;
      gaps += text.slice(last.end, chunk.start);
      digits += chunk.digits;
      layout += `-${chunk.digits.length}`;
      last = chunk;
    }
  }
}

/** The words that stand before a place, in lower case: at most `reach` characters, and none before another number. */
export const before = ({ text }: Numbered, place: number, reach: number): string =>
  text
    .slice(Math.max(0, place - reach), place)
    .replace(/^.*\d/s, '')
    .toLowerCase();

/** A post, picture or film at a social network, whose address holds a long number of its own. */
const post =
  /^\S*?(?:https?:\/\/|www\.)(?:[a-z-]+\.)*(?:facebook|fb|instagram|threads|twitter|x|tiktok|youtube)\.(?:com|net|watch)\/\S*$/i;

/** The longest address that is looked at, in characters. */
const maxAddress = 300;

/** Whether a number stands in the address of a post at a social network. */
export const isPost = ({ text }: Numbered, place: number): boolean => {
  const [address = ''] = /\S*$/.exec(text.slice(Math.max(0, place - maxAddress), place)) ?? [];
  return post.test(address);
};
