import type { Found, GuardedText } from '../check.ts';

interface Bound {
  /** What is counted, or where a run begins that is refused at once. */
  pattern: RegExp;
  /** How many there may be. */
  most: number;
  problem: string;
  remedy: string;
}

const split = 'Bagi menjadi beberapa tulisan.';

/** The longest body, in characters; ten times the longest of a city. */
const longest = 150_000;

/** What the parser needs time for that grows with the square of the count, or depth that exhausts it. */
const bounds: readonly Bound[] = [
  {
    pattern: /&[#a-z0-9]+;/gi,
    most: 500,
    problem: 'Isi memakai terlalu banyak tanda berbentuk &…;.',
    remedy: 'Tulis tandanya langsung, misalnya & atau ©.',
  },
  {
    pattern: /\{/g,
    most: 200,
    problem: 'Isi memakai terlalu banyak kurung kurawal.',
    remedy: 'Hapus kurung kurawalnya.',
  },
  {
    pattern: /</g,
    most: 400,
    problem: 'Isi memakai terlalu banyak tanda < >.',
    remedy: split,
  },
  {
    pattern: /^(?:[ \t]*(?:[>*+-]|\d{1,9}[.)])){21,}/gm,
    most: 0,
    problem: 'Isi bersarang terlalu dalam (daftar di dalam daftar, kutipan di dalam kutipan).',
    remedy: 'Tulis dengan paling banyak beberapa tingkat.',
  },
];

/** A rule between two parts is a run of marks too, and no depth. */
const isRule = (words: string) => /^[ \t]*([*-])(?:[ \t]*\1)*$/.test(words);

const beyond = (body: string, { pattern, most }: Bound): number | undefined => {
  let count = 0;
  for (const { index, 0: words } of body.matchAll(pattern))
    if (!isRule(words) && ++count > most) return index;
  return undefined;
};

/** Why a body is not given to the parser at all: it is made to exhaust it. */
export const heavy = ({ body, bodyLine }: GuardedText): Found | undefined => {
  const at = (index: number) => ({
    line: bodyLine + body.slice(0, index).split('\n').length - 1,
    field: 'Isi',
  });
  if (body.length > longest)
    return { ...at(longest), problem: 'Isi terlalu panjang untuk satu halaman.', remedy: split };
  for (const bound of bounds) {
    const index = beyond(body, bound);
    if (index !== undefined) return { ...at(index), problem: bound.problem, remedy: bound.remedy };
  }
  return undefined;
};
