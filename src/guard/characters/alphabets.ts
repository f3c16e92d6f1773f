/**
 * Letters of alphabets that nobody writes to citizens, living or dead; many of them are used as ornaments of Latin ones. What
 * is read in Indonesia, and in the countries around, is not among them.
 */
const strange =
  /[\p{L}--[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Coptic}\p{Script=Common}\p{Script=Inherited}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Georgian}\p{Script=Ethiopic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Thai}\p{Script=Lao}\p{Script=Tibetan}\p{Script=Myanmar}\p{Script=Khmer}\p{Script=Mongolian}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Hangul}\p{Script=Javanese}\p{Script=Balinese}\p{Script=Sundanese}\p{Script=Batak}\p{Script=Buginese}\p{Script=Makasar}\p{Script=Rejang}\p{Script=Kawi}\p{Script=Tagalog}\p{Script=Buhid}\p{Script=Hanunoo}\p{Script=Tagbanwa}\p{Script=Cham}]]/v;

/** Alphabets of which letters look like Latin ones, with those letters; of all others none does. */
const alphabets: readonly (readonly [alphabet: RegExp, lookalikes: RegExp])[] = [
  [/\p{Script=Cyrillic}/u, /^[асԁеһіјӏкорԛѕԝхуүѵАВЕЅІЈКМНОРСТХУҮԌԚԜӀ]+$/u],
  [/\p{Script=Greek}/u, /^[αγηικνορυχωΑΒΕΖΗΙΚΜΝΟΡΤΥΧϲϳͿ]+$/u],
  [/\p{Script=Armenian}/u, /^[ցհոսօզքՕՍՏԼԱՈ]+$/u],
  [/\p{Script=Coptic}/u, /^[ⲀⲂⲈⲎⲒⲔⲘⲚⲞⲟⲢⲣⲤⲥⲦⲨⲬⲭ]+$/u],
  [
    /[\p{Script=Han}\p{Script=Katakana}\p{Script=Bopomofo}]/u,
    /^(?=.*[卂匚乇卄丨卩丂乂ㄥㄖㄒㄩㄚ])[卂乃匚乇千卄丨ﾌㄥ爪几ㄖ卩尺丂ㄒㄩ山乂ㄚ乙口工ロエ]{2,}$/u,
  ],
  [strange, /^[^]+$/],
];

const latin = /\p{Script=Latin}/u;
/** Scripts that are written among each other, and among Latin letters, without spaces. */
const eastAsian =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}]/u;
const unowned = /[\p{Script=Common}\p{Script=Inherited}]/u;

/** A Greek letter that nobody takes for a Latin one, at the edge of a unit or quantity: kΩ, μmol, Δt. */
const quantity =
  /^(?:[μΩΔπλθφσΣΦΨΓΛΞ]\p{Script=Latin}{1,4}|\p{Script=Latin}{1,4}[μΩΔπλθφσΣΦΨΓΛΞ])$/u;

const scriptOf = (letter: string): string | undefined => {
  if (unowned.test(letter) || eastAsian.test(letter)) return undefined;
  if (latin.test(letter)) return 'latin';
  const index = alphabets.findIndex(([alphabet]) => alphabet.test(letter));
  return index < 0 ? 'other' : String(index);
};

/** An East Asian letter inside a Latin word, or one beside it that looks Latin; between Chinese letters alone, one of Bopomofo. */
const inserted =
  /\p{Script=Latin}[口工ロエㅇㅣ丨\p{Script=Bopomofo}]|[口工ロエㅇㅣ丨\p{Script=Bopomofo}]\p{Script=Latin}|\p{Script=Latin}[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]\p{Script=Latin}|\p{Script=Han}\p{Script=Bopomofo}|\p{Script=Bopomofo}\p{Script=Han}/u;

/** Whether a word is made of letters of several alphabets. */
export const isMixed = (word: string): boolean => {
  if (quantity.test(word)) return false;
  if (inserted.test(word)) return true;
  const scripts = new Set([...word].map(scriptOf).filter((script) => script !== undefined));
  return scripts.size > 1;
};

/** A Greek letter alone is a quantity (α, ρ), a capital that looks Latin is not. */
const single = /^[αγηικνρυχω]$/;

/** Which of the words of a line are written in another alphabet, with letters that all look Latin, while no word of the line shows that alphabet. */
export const disguised = (words: readonly string[]): ReadonlySet<string> => {
  const found = new Set<string>();
  for (const [alphabet, lookalikes] of alphabets) {
    const own = words.filter((word) => alphabet.test(word));
    // A letter alone shows no alphabet.
    if (own.every((word) => lookalikes.test(word) || [...word].length === 1))
      for (const word of own) if (lookalikes.test(word) && !single.test(word)) found.add(word);
  }
  return found;
};
