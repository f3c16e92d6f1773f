/** Letters of other alphabets, and Latin ones beside a–z, by the letter that they are taken for. */
const lookAlikes: Readonly<Record<string, string>> = {
  a: 'аαɑᴀ∂дΔΛ',
  b: 'вьЬβʙƄ฿',
  c: 'сϲᴄ¢ç',
  d: 'ԁɗđᴅ',
  e: 'еєҽεɛᴇ€ё',
  f: 'ƒꜰғ',
  g: 'ɡɢցġ',
  h: 'һнհʜħΗ',
  i: 'іιıɪї¡ӏ',
  j: 'јʝᴊϳ',
  k: 'кκᴋқ',
  l: 'ʟł∣ǀļ',
  m: 'мᴍ₥Μ',
  n: 'пոɴηиΝ',
  o: 'оοօσøᴏ〇○●◯⭕ѳθ',
  p: 'рρᴘþ',
  q: 'ԛգ',
  r: 'гʀɾя',
  s: 'ѕꜱʂşṣ',
  t: 'тτᴛŧ†',
  u: 'υսᴜцμ',
  v: 'ѵνᴠѷ',
  w: 'ԝωᴡшщ₩ɯ',
  x: 'хχ×ҳ',
  y: 'уүʏγ¥Υ',
  z: 'ᴢʐƶΖζ',
};

const latin = new Map(
  Object.entries(lookAlikes).flatMap(([letter, others]) =>
    [...others].map((other) => [other, letter] as const),
  ),
);

/** 🅐, 🅰 and 🇦 and their rows: A to Z each. */
const rows = [0x1f150, 0x1f170, 0x1f1e6, 0x1f130];

const inRow = (point: number): string | undefined => {
  const row = rows.find((start) => point >= start && point < start + 26);
  return row === undefined ? undefined : String.fromCharCode(97 + point - row);
};

const foldOne = (character: string): string => {
  const row = inRow(character.codePointAt(0) ?? 0);
  if (row !== undefined) return row;
  const seen = latin.get(character);
  if (seen !== undefined) return seen;
  const plain = character
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}\u115F\u1160\u3164\uFFA0]/gu, '')
    .toLowerCase();
  return [...plain].map((each) => latin.get(each) ?? each).join('');
};

const known = new Map<string, string>();

const folded = (character: string): string => {
  const value = known.get(character) ?? foldOne(character);
  known.set(character, value);
  return value;
};

/** Words as a reader takes them. `offsets[n]` is where the nth unit of `text` stands in the words that were folded. */
export interface Folded {
  text: string;
  offsets: readonly number[] | undefined;
}

/** Folds words to the letters that they look like: lower case, no marks, no invisible signs, no look-alikes. */
export const fold = (words: string): Folded => {
  // Most words are plain already; every character then stays where it is.
  if (/^[\x20-\x7E\n]*$/.test(words)) return { text: words.toLowerCase(), offsets: undefined };
  let text = '';
  const offsets: number[] = [];
  let offset = 0;
  for (const character of words) {
    const plain = character < '\x7F' ? character.toLowerCase() : folded(character);
    for (let unit = 0; unit < plain.length; unit += 1) offsets.push(offset);
    text += plain;
    offset += character.length;
  }
  return { text, offsets };
};

/** Where a place in folded words stands in the words themselves. */
export const unfolded = ({ offsets }: Folded, place: number): number => offsets?.[place] ?? place;
