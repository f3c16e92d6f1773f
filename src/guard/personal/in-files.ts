import type { FileWords } from '../files/file-words.ts';
import { wordsGuard } from '../files/words-guard.ts';
import { personalIn, surelyPersonalIn } from './find.ts';
import { faultOf, isOfficial } from './personal.ts';

/** The shortest datum. */
const shortest = 8;

const dataIn = ({ words, kind }: FileWords) => {
  if (words.length < shortest) return [];
  return kind === 'running' ? surelyPersonalIn(words) : personalIn(words);
};

/**
 * No table, and nothing that a file says about itself, tells the number, the home or the mailbox of a private person; and no
 * document a number that only a citizen has.
 */
export const personalInFiles = wordsGuard(
  'personal',
  (place, around) => (words) =>
    dataIn(words)
      .filter((datum) => !isOfficial(datum, place, around))
      .map(faultOf),
);
