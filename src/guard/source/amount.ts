import { dataPart, type TextExtension } from '#model/frontmatter.ts';
import { extensionOf } from '#model/path.ts';
import type { Found, Guard, GuardedSource } from '../check.ts';
import { placeAt } from '../place.ts';
import { maxBraces, maxCode, maxDataSigns, maxEntities } from './limits.ts';

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

/** What is too much: where in the text, in which part, and what is said of it. */
type Excess = readonly [at: number, field: string, problem: string, remedy: string];

const inData = (data: string, most: number): Excess[] => {
  const at = beyond(data, /[:,[{\n]/g, most);
  return at === undefined
    ? []
    : [[at, 'Data', 'Bagian data memuat terlalu banyak isian.', 'Hapus yang tidak diperlukan.']];
};

const inBody = (body: string, extension: TextExtension): Excess[] => {
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
  return found.flatMap(([at, ...words]): Excess[] =>
    at === undefined ? [] : [[at, 'Isi', ...words]],
  );
};

/** Signs that cost a parser more than others stand in a text only as often as writing needs them. */
export const amount: Guard<GuardedSource> = {
  id: 'amount',
  check: ({ place, raw }) => {
    const extension = extensionOf(place);
    const { source, start, end } = dataPart(raw, extension) ?? { source: '', start: 0, end: 0 };
    const found =
      (from: number) =>
      ([at, field, problem, remedy]: Excess): Found => ({
        ...placeAt(raw, from + at),
        field,
        problem,
        remedy,
      });
    return [
      ...inData(source, maxDataSigns(place.kind)).map(found(start)),
      ...inBody(raw.slice(end), extension).map(found(end)),
    ];
  },
};
