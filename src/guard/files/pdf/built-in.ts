import { lettersOfGlyph } from './glyphs.ts';

/** How far into a font its own table of codes may stand: it comes before what is locked. */
const longestHead = 65_536;

/** The letters that a Type 1 font gives its codes by itself: `dup 27 /ff put`. */
export const builtInLetters = (font: Buffer): ReadonlyMap<number, string> => {
  const found = new Map<number, string>();
  const head = font.toString('latin1', 0, longestHead);
  for (const [, code = '', name = ''] of head.matchAll(/\bdup\s+(\d{1,3})\s*\/([\w.]+)\s+put\b/g)) {
    const letters = lettersOfGlyph(name);
    if (letters !== undefined) found.set(Number(code), letters);
  }
  return found;
};
