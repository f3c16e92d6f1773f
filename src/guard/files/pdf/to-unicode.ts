import type { Effort } from './reader.ts';

/** What a font says of its codes: their letters, and how many bytes a code has. */
export interface ToUnicode {
  letters: ReadonlyMap<number, string>;
  codeLength: number | undefined;
}

const utf16 = (hex: string): string => {
  const digits = hex.replace(/\s/g, '').slice(0, 64);
  const units = digits.length <= 2 ? [digits] : (digits.match(/.{4}/g) ?? []);
  return units.map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('');
};

/** The letters of the code that stands `step` places behind the first of a range: the last sign counts on. */
const later = (hex: string, step: number): string => {
  const first = utf16(hex);
  const last = first.charCodeAt(first.length - 1);
  return first.slice(0, -1) + String.fromCharCode(last + step);
};

const piece = /<([0-9a-f\s]*)>|([[\]])/gi;

/** To keep a letter takes as long as to read so many values. */
const costOfCode = 3;

/** A code beyond these is none of any font. */
const largestCode = 0xffffff;

function* singles(block: string): Generator<[code: number, letters: string]> {
  const all = [...block.matchAll(/<([0-9a-f\s]*)>/gi)].map(([, hex = '']) => hex);
  for (let at = 0; at + 1 < all.length; at += 2)
    yield [Number.parseInt(all[at] ?? '', 16), utf16(all[at + 1] ?? '')];
}

function* ranges(block: string): Generator<[code: number, letters: string]> {
  const pieces = [...block.matchAll(piece)].map(([, hex, bracket]) => ({ hex, bracket }));
  for (let at = 0; at + 2 < pieces.length;) {
    const low = Number.parseInt(pieces[at]?.hex ?? '', 16);
    const high = Math.min(Number.parseInt(pieces[at + 1]?.hex ?? '', 16), low + 0xffff);
    const start = pieces[at + 2];
    at += 3;
    if (start?.bracket === '[')
      for (let code = low; at < pieces.length; code += 1, at += 1) {
        const { hex, bracket } = pieces[at] ?? {};
        if (bracket !== undefined) {
          at += 1;
          break;
        }
        yield [code, utf16(hex ?? '')];
      }
    else
      for (let code = low; code <= high; code += 1)
        yield [code, later(start?.hex ?? '', code - low)];
  }
}

/** The parts of a table, by what they hold. One without an end ends the search: nothing behind it has one. */
function* blocksIn(text: string): Generator<[kind: string, block: string]> {
  const begins = /begin(bfchar|bfrange)/g;
  for (let begin = begins.exec(text); begin; begin = begins.exec(text)) {
    const end = text.indexOf('endbf', begins.lastIndex);
    if (end < 0) return;
    yield [begin[1] ?? '', text.slice(begins.lastIndex, end)];
    begins.lastIndex = end;
  }
}

/** Reads the table of a font from codes to letters. Throws {@link Exhausting}. */
export const readToUnicode = (text: string, effort: Effort): ToUnicode => {
  const letters = new Map<number, string>();
  effort.spend(text.length);
  for (const [kind, block] of blocksIn(text))
    for (const [code, words] of kind === 'bfchar' ? singles(block) : ranges(block)) {
      effort.spend(0, costOfCode);
      if (code <= largestCode) letters.set(code, words);
    }
  const code = /begincodespacerange\s*<([0-9a-f\s]*)>/i.exec(text)?.[1];
  const codeLength = code && Math.ceil(code.replace(/\s/g, '').length / 2);
  return { letters, codeLength: codeLength || undefined };
};
