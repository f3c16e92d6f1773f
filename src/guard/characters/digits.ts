import { faultsAt, isPlain, addedByLine, type CharacterFault, type CharacterRule } from './rule.ts';

const numbers = /\p{Nd}+/gu;
/** Digits of other alphabets. Wide and mathematical ones are ours in another dress. */
const otherDigit = /[\p{Nd}--[0-9\uFF10-\uFF19\u{1D7CE}-\u{1D7FF}]]/v;
const otherLetter = /[\p{L}--[\p{Script=Latin}\p{Script=Common}]]/v;

const inLine = (line: string): CharacterFault[] => {
  const hasOtherLetters = otherLetter.test(line);
  return faultsAt(line, numbers, (digits) =>
    otherDigit.test(digits) && (/[0-9]/.test(digits) || !hasOtherLetters)
      ? {
          problem: `Bilangan “${digits}” memakai angka dari abjad lain; sebagian mirip angka kita yang nilainya lain.`,
          remedy: 'Tulis dengan angka 0 sampai 9.',
        }
      : undefined,
  );
};

/** A number is what it looks like: digits of another alphabet stand beside its letters, and never in one number with ours. */
export const digits: CharacterRule = {
  id: 'digits',
  find: (words) => {
    return isPlain(words) ? [] : addedByLine([], words, inLine);
  },
};
