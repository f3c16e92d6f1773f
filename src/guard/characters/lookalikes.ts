import { disguised, isMixed } from './alphabets.ts';
import { withoutEmoji } from './emoji.ts';
import { faultsAt, isPlain, addedByLine, type CharacterFault, type CharacterRule } from './rule.ts';

/** Letters and digits in another dress: mathematical, full-width, circled, small capitals, unpaired letters of flags. */
const dressed =
  /[\u0251\u0261\u0262\u026A\u0274\u0280\u028F\u0299\u029C\u029F\u02B0-\u02B8\u02E1-\u02E3\u017F\u01C0\u0287\u028D\u029E\u1D00-\u1DBF\u2071-\u2C7F\uA726-\uA787\uA78D-\uA7FF\uAB30-\uAB6F\uFB00-\uFB06\uFF10-\uFF5A\u{1D400}-\u{1D7FF}\u{1F110}-\u{1F189}\u{1F1E6}-\u{1F1FF}\u{1FBF0}-\u{1FBF9}]+/gu;

/** Those that are signs of their own: ⁿ, №, ™, ℃ and their like, digits in circles. */
const signs =
  /[\u2070-\u209F\u2103\u2109\u2113\u2139\u2150-\u215F\u2189\u2116\u2117\u2120\u2122\u2126\u212E\u2460-\u249B\u24EA-\u24FF]/u;

const isDressed = (character: string): boolean => {
  if (signs.test(character)) return false;
  const folded = character.normalize('NFKC');
  return folded === character
    ? /[\p{Script=Latin}\u{1F150}-\u{1F1FF}]/u.test(character)
    : /[\p{L}\d]/u.test(folded);
};

const dressedLetters = (words: string): CharacterFault[] =>
  faultsAt(words, dressed, (run) => {
    if (![...run].some(isDressed)) return undefined;
    const letters = run.normalize('NFKC');
    return {
      problem: `“${run}” bukan huruf biasa, sehingga tidak terbaca oleh pencarian dan pembaca layar.`,
      remedy: letters === run ? 'Tulis dengan huruf biasa.' : `Tulis “${letters}”.`,
    };
  });

/** Letters in a box that fill a gap in a word, and signs that stand for an O or an X in it. */
const filledIn =
  /(?<=\p{Script=Latin})[🅰🅱🅾🅿🆎Ⓜ]\uFE0F?|[🅰🅱🅾🅿🆎Ⓜ]\uFE0F?(?=\p{Script=Latin})|(?<=\p{Script=Latin})[⭕❌]\uFE0F?(?=\p{Script=Latin})/gu;

const filledWords = (words: string): CharacterFault[] =>
  faultsAt(words, filledIn, (sign) => ({
    problem: `“${sign}” berdiri di tengah kata sebagai huruf, sehingga kata itu tidak terbaca oleh pencarian dan pembaca layar.`,
    remedy: 'Tulis dengan huruf biasa.',
  }));

const foreign = /[^\x00-\u024F\u1E00-\u1EFF]/u;
const wordPattern = /[\p{L}\p{M}]+/gu;

/** Letters and digits in one, which a reader takes for one word. */
const wordOfBoth = /[\p{L}\p{M}\d]+/gu;
const betweenLetters = /[\p{L}\p{M}]\d+[\p{L}\p{M}]/u;

const inLine = (line: string): CharacterFault[] => {
  if (!foreign.test(line)) return [];
  const words = line.match(wordPattern) ?? [];
  const masked = disguised(words);
  const tell = (word: string) => ({
    problem: `Kata “${word}” memakai huruf dari abjad lain yang mirip huruf Latin.`,
    remedy: 'Ketik ulang kata itu dengan papan ketik biasa.',
  });
  return [
    ...faultsAt(line, wordPattern, (word) =>
      masked.has(word) || isMixed(word) ? tell(word) : undefined,
    ),
    ...faultsAt(line, wordOfBoth, (word) =>
      betweenLetters.test(word) && isMixed(word.replaceAll(/\d/g, '')) ? tell(word) : undefined,
    ),
  ];
};

/** A word is what it looks like: no letters of another alphabet that pass for Latin ones, and none in fancy dress. */
export const lookalikes: CharacterRule = {
  id: 'lookalikes',
  find: (words) => {
    if (isPlain(words)) return [];
    const found = [...dressedLetters(withoutEmoji(words)), ...filledWords(words)];
    return addedByLine(found, words, inLine);
  },
};
