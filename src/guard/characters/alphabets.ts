/** Alphabets of which letters look like Latin ones, with those letters; of all others none does. */
const alphabets: readonly (readonly [alphabet: RegExp, lookalikes: RegExp])[] = [
  [/\p{Script=Cyrillic}/u, /^[асԁеһіјӏкорԛѕԝхуүѵАВЕЅІЈКМНОРСТХУҮԌԚԜӀ]+$/u],
  [/\p{Script=Greek}/u, /^[αγηικνορυχωΑΒΕΖΗΙΚΜΝΟΡΤΥΧϲϳͿ]+$/u],
  [/\p{Script=Armenian}/u, /^[ցհոսօզքՕՍՏԼԱՈ]+$/u],
  [/\p{Script=Coptic}/u, /^[ⲀⲂⲈⲎⲒⲔⲘⲚⲞⲟⲢⲣⲤⲥⲦⲨⲬⲭ]+$/u],
  [/\p{Script=Cherokee}/u, /^\p{Script=Cherokee}+$/u],
  [/\p{Script=Lisu}/u, /^\p{Script=Lisu}+$/u],
  [/\p{Script=Deseret}/u, /^\p{Script=Deseret}+$/u],
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

/** Whether a word is made of letters of several alphabets. */
export const isMixed = (word: string): boolean => {
  if (quantity.test(word)) return false;
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
    if (own.every((word) => lookalikes.test(word)))
      for (const word of own) if (!single.test(word)) found.add(word);
  }
  return found;
};
