import { dataPart } from '#model/frontmatter.ts';
import { extensionOf } from '#model/path.ts';
import type { Found, Guard, GuardedSource } from '../check.ts';
import { placeAt } from '../place.ts';
import { maxBraces, maxCode, maxEntities } from './limits.ts';

/** The match after the last that may be, or undefined where there are no more. */
const beyond = (words: string, pattern: RegExp, most: number): number | undefined => {
  let count = 0;
  for (const { index } of words.matchAll(pattern)) {
    count += 1;
    if (count > most) return index;
  }
  return undefined;
};

/** Code in an .mdx body that is too long to be a slip; the parser of code recurses without a limit. */
const longCode = /^(?:import|export)\b(?:[^\n]|\n(?![ \t]*\n))*|\{[^{}]*(?:\{[^}]*)*\}?/gm;

const tooLong = (body: string): number | undefined => {
  for (const { 0: code, index } of body.matchAll(longCode)) if (code.length > maxCode) return index;
  return undefined;
};

/** Signs that cost a parser more than others stand in a body only as often as writing needs them. */
export const amount: Guard<GuardedSource> = {
  id: 'amount',
  check: ({ place, raw }) => {
    const extension = extensionOf(place);
    const start = dataPart(raw, extension)?.end ?? 0;
    const body = raw.slice(start);
    const found: [at: number | undefined, problem: string, remedy: string][] = [
      [
        beyond(body, /&#?\w+;/g, maxEntities),
        `Isi memakai lebih dari ${maxEntities} kode huruf seperti &amp;.`,
        'Tulis hurufnya langsung.',
      ],
    ];
    if (extension === 'mdx')
      found.push(
        [
          beyond(body, /\{/g, maxBraces),
          `Isi memakai lebih dari ${maxBraces} tanda {.`,
          'Hapus tanda itu, atau tulis dengan kata.',
        ],
        [
          tooLong(body),
          'Isi memakai kode yang panjang.',
          'Hapus import, export, dan isi di antara { }.',
        ],
      );
    return found.flatMap(([at, problem, remedy]): Found[] =>
      at === undefined ? [] : [{ ...placeAt(raw, start + at), field: 'Isi', problem, remedy }],
    );
  },
};
