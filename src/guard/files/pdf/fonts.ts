import { builtInLetters } from './built-in.ts';
import type { Unpacking } from './filters.ts';
import { lettersOfGlyph } from './glyphs.ts';
import { widthInCourier, widthOfLetter } from './letter-widths.ts';
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

/** The letters of the codes of one byte in a table that decoders know. */
const lettersIn = (table: string): readonly string[] => {
  const decoder = new TextDecoder(table);
  return Array.from({ length: 256 }, (_each, code) =>
    code < 32 ? ' ' : decoder.decode(Uint8Array.of(code)),
  );
};

const latin = lettersIn('windows-1252');
const macintosh = lettersIn('macintosh');

/** As wide as a letter of a font of many signs that tells no width. */
const usualWidth = 520;

/** How a page is read where its font is unknown. */
export const plainFont: Font = {
  codeLength: 1,
  lettersOf: (code) => latin[code] ?? '',
  widthOf: widthOfLetter,
};

/** The bytes of a stream that may be broken without harm; undefined where it is. */
const bytesIfAny = (value: Value, lookup: Lookup, { unpacking }: Costs): Buffer | undefined => {
  try {
    return bytesOf(lookup.last(value), unpacking);
  } catch (error) {
    if (error instanceof Opaque) return undefined;
    throw error;
  }
};

const toUnicodeOf = (font: Dictionary, lookup: Lookup, costs: Costs): ToUnicode | undefined => {
  const value = font.get('ToUnicode');
  if (!lookup.last(value).stream) return undefined;
  const table = bytesIfAny(value, lookup, costs);
  return table && readToUnicode(table.toString('latin1'), costs.effort);
};

/** Letters by code, where a font sets them apart from the usual: in itself, and in its list of differences. */
const ownLettersOf = (font: Dictionary, lookup: Lookup, costs: Costs): Map<number, string> => {
  const encoding = lookup.dictionary(font.get('Encoding'));
  const isOwn = !baseOf(font, lookup);
  const file = lookup.dictionary(font.get('FontDescriptor'))?.get('FontFile');
  const program = isOwn && file !== undefined ? bytesIfAny(file, lookup, costs) : undefined;
  const found = new Map(program ? builtInLetters(program) : []);
  let code = 0;
  for (const item of lookup.list(encoding?.get('Differences'))) {
    if (typeof item === 'number') code = item;
    if (!(item instanceof Name)) continue;
    const letters = lettersOfGlyph(item.text);
    if (letters !== undefined) found.set(code, letters);
    code += 1;
  }
  return found;
};

/** The table of codes that a font names; undefined where it has its own. */
const baseOf = (font: Dictionary, lookup: Lookup): string | undefined =>
  lookup.name(font.get('Encoding')) ??
  lookup.name(lookup.dictionary(font.get('Encoding'))?.get('BaseEncoding'));

const simpleFont = (
  font: Dictionary,
  lookup: Lookup,
  told: ToUnicode | undefined,
  costs: Costs,
): Font => {
  const own = ownLettersOf(font, lookup, costs);
  const usual = baseOf(font, lookup) === 'MacRomanEncoding' ? macintosh : latin;
  const first = lookup.number(font.get('FirstChar')) ?? 0;
  const widths = lookup.list(font.get('Widths'));
  const isCourier = /courier/i.test(lookup.name(font.get('BaseFont')) ?? '');
  const usualWidthOf = isCourier ? () => widthInCourier : widthOfLetter;
  // A font that draws its own signs has a measure of its own.
  const scale = (lookup.number(lookup.list(font.get('FontMatrix'))[0]) ?? 0.001) * 1000;
  return {
    codeLength: 1,
    lettersOf: (code) => told?.letters.get(code) ?? own.get(code) ?? usual[code] ?? '',
    widthOf: (code) => {
      const width = lookup.number(widths[code - first]);
      return width === undefined ? usualWidthOf(code) : width * scale;
    },
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

const letterOf = (code: number): string => String.fromCharCode(code);

/** The signs of a font of Windows begin with three of no letter, then go on as ASCII does. */
const letterOfSign = (sign: number): string => (sign >= 3 && sign <= 97 ? letterOf(sign + 29) : '');

/** How the codes of a font of many signs are read where it has no table to letters, or where the table leaves them out. */
const untold = (
  font: Dictionary,
  about: Dictionary | undefined,
  lookup: Lookup,
  hasTable: boolean,
): ((code: number) => string) | undefined => {
  const encoding = lookup.name(font.get('Encoding')) ?? '';
  if (/^Uni.*-(?:UCS2|UTF16)-/.test(encoding)) return letterOf;
  if (hasTable || !encoding.startsWith('Identity-')) return undefined;
  // With a table of its own from codes to signs, its codes are letters; without, they are the signs.
  return lookup.last(about?.get('CIDToGIDMap')).stream ? letterOf : letterOfSign;
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
  const otherwise = untold(font, about, lookup, (told?.letters.size ?? 0) > 0);
  return {
    codeLength: Math.min(4, Math.max(1, told?.codeLength ?? 2)),
    lettersOf: (code) => told?.letters.get(code) ?? otherwise?.(code) ?? '',
    widthOf: (code) => widths.get(code) ?? usual,
  };
};

/** Reads a font of a page. Throws {@link Exhausting}. */
export const readFont = (font: Dictionary, lookup: Lookup, costs: Costs): Font => {
  const told = toUnicodeOf(font, lookup, costs);
  return lookup.name(font.get('Subtype')) === 'Type0'
    ? fontOfManySigns(font, lookup, told, costs)
    : simpleFont(font, lookup, told, costs);
};
