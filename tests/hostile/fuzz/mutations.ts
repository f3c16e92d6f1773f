import fc from 'fast-check';
import { harmless, hostile, type Sample } from '../corpus.ts';

const texts: Sample[] = [...harmless(), ...hostile()].filter(
  ({ path, bytes }) => /\.(?:mdx?|yml)$/.test(path) && bytes.length < 20_000,
);

/** Pieces that change what a parser takes the next character for. */
const pieces = [
  ...'<>{}[]()`*_~|\\&#!:/"\'\n\r\t -+=.0'.split(''),
  '\n\n',
  '\r\n',
  '    ',
  '---\n',
  '```\n',
  '~~~\n',
  '](',
  '![',
  '&#9;',
  '&colon;',
  '&#x6A;',
  'javascript:',
  'https:',
  '//',
  '<!--',
  '-->',
  '<?',
  '<![CDATA[',
  '<script>',
  '</',
  '/>',
  '<Callout type="info" title="x">\n\n',
  '\n\n</Callout>\n',
  '> ',
  '- ',
  '1. ',
  '| ',
  '\n| - | - |\n',
  '[^1]',
  '[a]: ',
  'import x from "y"\n',
  'export ',
  '{/*',
  '*/}',
  '&lt;',
  '\u00A0',
  '\u00AD',
  '\u200B',
  '\u200D',
  '\u202E',
  '\u2028',
  '\u2029',
  '\uFEFF',
  '\uFF1C',
  '\u2039',
  '\u0000',
  '\u0085',
  '\u0301',
  '\uD83D\uDE00',
  '\u{E0041}',
  '\u0430',
  'posko.webp',
  'formulir.pdf',
  'www.a.id',
  'x@y.id',
];

type Mutation = (text: string) => string;

const position = fc.double({ min: 0, max: 1, noNaN: true });
const at = (text: string, share: number) => Math.floor(share * text.length);

const slice = fc.tuple(position, fc.integer({ min: 1, max: 60 }));

const insert: fc.Arbitrary<Mutation> = fc
  .tuple(position, fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 4 }))
  .map(([share, added]) => (text) => {
    const index = at(text, share);
    return text.slice(0, index) + added.join('') + text.slice(index);
  });

const remove: fc.Arbitrary<Mutation> = slice.map(([share, length]) => (text) => {
  const index = at(text, share);
  return text.slice(0, index) + text.slice(index + length);
});

const repeat: fc.Arbitrary<Mutation> = fc
  .tuple(slice, fc.integer({ min: 2, max: 200 }))
  .map(([[share, length], times]) => (text) => {
    const index = at(text, share);
    const part = text.slice(index, index + length);
    return text.slice(0, index) + part.repeat(times) + text.slice(index + length);
  });

const splice: fc.Arbitrary<Mutation> = fc
  .tuple(position, fc.constantFrom(...texts), slice)
  .map(([share, other, [from, length]]) => (text) => {
    const words = Buffer.from(other.bytes).toString();
    const index = at(text, share);
    const start = at(words, from);
    return text.slice(0, index) + words.slice(start, start + length * 4) + text.slice(index);
  });

const nest: fc.Arbitrary<Mutation> = fc
  .tuple(fc.constantFrom('> ', '- ', '  ', '* ', '1. ', '['), fc.integer({ min: 1, max: 40 }))
  .map(([mark, times]) => (text) => {
    const [head = '', ...rest] = text.split(/(?<=\n---\n)/);
    return head + rest.join('').replaceAll(/^(?=.)/gm, mark.repeat(times));
  });

const flip = fc.tuple(position, fc.integer({ min: 0, max: 7 }));

const documents: Sample[] = [...harmless(), ...hostile()].filter(
  ({ path, bytes }) => /\.(?:pdf|docx|xlsx|ods)$/.test(path) && bytes.length < 20_000,
);

/** Pieces that a reader of PDFs takes for structure. */
const structures = [
  '<<',
  '>>',
  '[',
  ']',
  '(',
  ')',
  '<',
  '/',
  'BT ',
  ' ET',
  ' Tj ',
  ' Do ',
  ' 0 R',
  'endobj',
  'endstream',
];

/** A document of the corpus with bytes flipped, cut out and put in. */
export const mutatedDocument: fc.Arbitrary<{ path: string; bytes: Uint8Array }> = fc
  .tuple(
    fc.constantFrom(...documents),
    fc.array(flip, { minLength: 1, maxLength: 6 }),
    fc.array(fc.tuple(position, fc.integer({ min: 0, max: 9 }), fc.constantFrom(...structures)), {
      maxLength: 4,
    }),
  )
  .map(([{ path, bytes }, flips, edits]) => {
    const result = Buffer.from(bytes);
    for (const [share, bit] of flips) {
      const index = Math.min(result.length - 1, Math.floor(share * result.length));
      result[index] = (result[index] ?? 0) ^ (1 << bit);
    }
    const edited = edits.reduce((text, [share, length, piece]) => {
      const index = at(text, share);
      return text.slice(0, index) + piece + text.slice(index + length);
    }, result.toString('latin1'));
    return { path, bytes: Buffer.from(edited, 'latin1') };
  });

/** A file of the corpus after some mutations, its bits flipped here and there. */
export const mutated: fc.Arbitrary<{ path: string; bytes: Uint8Array }> = fc
  .tuple(
    fc.constantFrom(...texts),
    fc.array(fc.oneof(insert, insert, remove, repeat, splice, nest), {
      minLength: 1,
      maxLength: 5,
    }),
    fc.array(flip, { maxLength: 1 }),
  )
  .map(([{ path, bytes }, mutations, flips]) => {
    const text = mutations.reduce(
      (words, mutate) => mutate(words).slice(0, 200_000),
      Buffer.from(bytes).toString(),
    );
    const result = Buffer.from(text);
    for (const [share, bit] of flips) {
      const index = Math.min(result.length - 1, Math.floor(share * result.length));
      if (index >= 0) result[index] = (result[index] ?? 0) ^ (1 << bit);
    }
    return { path, bytes: result };
  });
