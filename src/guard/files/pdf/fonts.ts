import type { Unpacking } from './filters.ts';
import { lettersOfGlyph } from './glyphs.ts';
import type { Lookup } from './lookup.ts';
import type { Effort } from './reader.ts';
import { bytesOf, Opaque } from './streams.ts';
import { readToUnicode, type ToUnicode } from './to-unicode.ts';
import { type Dictionary, Name, type Value } from './values.ts';

/** How a font reads the bytes that a page shows. */
export interface Font {
  /** How many bytes a code has. */
  codeLength: number;
  /** The letters of a code; empty where the font does not tell. */
  lettersOf: (code: number) => string;
  /** How wide a code is, in thousandths of the font's size. */
  widthOf: (code: number) => number;
}

/** What reading fonts costs, over one PDF. */
export interface Costs {
  unpacking: Unpacking;
  effort: Effort;
}

const latin = new TextDecoder('windows-1252');
const latinLetters = Array.from({ length: 256 }, (_each, code) =>
  code < 32 ? ' ' : latin.decode(Uint8Array.of(code)),
);

/** As wide as letters of the fonts that every reader has. */
const usualWidth = 520;

/** How a page is read where its font is unknown. */
export const plainFont: Font = {
  codeLength: 1,
  lettersOf: (code) => latinLetters[code] ?? '',
  widthOf: () => usualWidth,
};

const toUnicodeOf = (font: Dictionary, lookup: Lookup, costs: Costs): ToUnicode | undefined => {
  const target = lookup.last(font.get('ToUnicode'));
  if (!target.stream) return undefined;
  try {
    const bytes = bytesOf(target, costs.unpacking);
    return readToUnicode(bytes.toString('latin1'), costs.effort);
  } catch (error) {
    if (error instanceof Opaque) return undefined;
    throw error;
  }
};

/** Names of signs by code, where a font sets them apart from the usual. */
const differencesOf = (font: Dictionary, lookup: Lookup): ReadonlyMap<number, string> => {
  const found = new Map<number, string>();
  let code = 0;
  for (const item of lookup.list(lookup.dictionary(font.get('Encoding'))?.get('Differences'))) {
    if (typeof item === 'number') code = item;
    if (!(item instanceof Name)) continue;
    const letters = lettersOfGlyph(item.text);
    if (letters !== undefined) found.set(code, letters);
    code += 1;
  }
  return found;
};

const simpleFont = (font: Dictionary, lookup: Lookup, told: ToUnicode | undefined): Font => {
  const differences = differencesOf(font, lookup);
  const first = lookup.number(font.get('FirstChar')) ?? 0;
  const widths = lookup.list(font.get('Widths'));
  // A font that draws its own signs has a measure of its own.
  const scale = (lookup.number(lookup.list(font.get('FontMatrix'))[0]) ?? 0.001) * 1000;
  return {
    codeLength: 1,
    lettersOf: (code) =>
      told?.letters.get(code) ?? differences.get(code) ?? plainFont.lettersOf(code),
    widthOf: (code) => (lookup.number(widths[code - first]) ?? usualWidth / scale) * scale,
  };
};

/** The widths of a font of many signs: `c [w1 w2 …]` or `from to w`. */
const widthsOf = (list: readonly Value[], lookup: Lookup, effort: Effort): Map<number, number> => {
  const found = new Map<number, number>();
  for (let at = 0; at + 1 < list.length;) {
    const from = lookup.number(list[at]) ?? 0;
    const widths = lookup.list(list[at + 1]);
    const to = lookup.number(list[at + 1]);
    for (const [index, width] of widths.entries())
      found.set(from + index, lookup.number(width) ?? usualWidth);
    if (to !== undefined)
      for (let code = from; code <= Math.min(to, from + 0xffff); code += 1) {
        effort.spend(0, 1);
        found.set(code, lookup.number(list[at + 2]) ?? usualWidth);
      }
    at += to === undefined ? 2 : 3;
  }
  return found;
};

const fontOfManySigns = (
  font: Dictionary,
  lookup: Lookup,
  told: ToUnicode | undefined,
  { effort }: Costs,
): Font => {
  const about = lookup.dictionary(lookup.list(font.get('DescendantFonts'))[0]);
  const usual = lookup.number(about?.get('DW')) ?? 1000;
  const widths = widthsOf(lookup.list(about?.get('W')), lookup, effort);
  // The codes of these tables are letters themselves.
  const isUnicode = /^Uni.*-(?:UCS2|UTF16)-/.test(lookup.name(font.get('Encoding')) ?? '');
  return {
    codeLength: Math.min(4, Math.max(1, told?.codeLength ?? 2)),
    lettersOf: (code) => told?.letters.get(code) ?? (isUnicode ? String.fromCharCode(code) : ''),
    widthOf: (code) => widths.get(code) ?? usual,
  };
};

/** Reads a font of a page. Throws {@link Exhausting}. */
export const readFont = (font: Dictionary, lookup: Lookup, costs: Costs): Font => {
  const told = toUnicodeOf(font, lookup, costs);
  return lookup.name(font.get('Subtype')) === 'Type0'
    ? fontOfManySigns(font, lookup, told, costs)
    : simpleFont(font, lookup, told);
};
