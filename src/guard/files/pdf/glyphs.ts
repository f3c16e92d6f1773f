/** Letters by the names that fonts give them, where the name is no letter itself. */
const named: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'zero 0 one 1 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 period . comma , colon : semicolon ; hyphen - minus - ' +
    'endash – emdash — slash / backslash \\ parenleft ( parenright ) bracketleft [ bracketright ] braceleft { braceright } at @ ' +
    "ampersand & percent % plus + equal = asterisk * numbersign # dollar $ exclam ! question ? underscore _ bar | quotesingle ' " +
    'quotedbl " quoteleft ‘ quoteright ’ quotedblleft “ quotedblright ” bullet • less < greater > fi fi fl fl ff ff ffi ffi ffl ffl ' +
    'AE Æ ae æ OE Œ oe œ Oslash Ø oslash ø germandbls ß dotlessi ı ellipsis … degree ° sfthyphen -'
  )
    .split(' ')
    .reduce<[string, string][]>(
      (pairs, word, index, words) => {
        if (index % 2 === 0) pairs.push([word, words[index + 1] ?? '']);
        return pairs;
      },
      [
        ['space', ' '],
        ['nbspace', ' '],
      ],
    ),
);

/** Marks that stand over, in or under a letter, by their names: `eacute` is e with one. */
const marks: ReadonlyMap<string, string> = new Map([
  ['acute', '\u0301'],
  ['grave', '\u0300'],
  ['circumflex', '\u0302'],
  ['dieresis', '\u0308'],
  ['tilde', '\u0303'],
  ['ring', '\u030A'],
  ['caron', '\u030C'],
  ['cedilla', '\u0327'],
]);

const marked = (name: string): string | undefined => {
  const mark = marks.get(name.slice(1));
  return mark && `${name[0] ?? ''}${mark}`.normalize('NFC');
};

const fromHex = (digits: string): string => {
  const point = Number.parseInt(digits, 16);
  return point <= 0x10ffff ? String.fromCodePoint(point) : '';
};

/** The letters that a font's name for a sign stands for; undefined where the name tells none. */
export const lettersOfGlyph = (name: string): string | undefined => {
  const [plain = ''] = name.split('.');
  if (plain.length === 1) return plain;
  if (Object.hasOwn(named, plain)) return named[plain];
  const withMark = marked(plain);
  if (withMark !== undefined) return withMark;
  const units = /^uni((?:[0-9A-Fa-f]{4})+)$/.exec(plain)?.[1];
  if (units !== undefined) return (units.match(/.{4}/g) ?? []).map(fromHex).join('');
  const point = /^u([0-9A-Fa-f]{4,6})$/.exec(plain)?.[1];
  if (point !== undefined) return fromHex(point);
  return plain.includes('_')
    ? plain
        .split('_')
        .map((part) => lettersOfGlyph(part) ?? '')
        .join('')
    : undefined;
};
