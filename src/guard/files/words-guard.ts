import { setImmediate } from 'node:timers/promises';
import type { Found, GuardedFile, SlowGuard, Surroundings } from '../check.ts';
import type { FileWords } from './file-words.ts';
import { wordsOfFile } from './words.ts';

/** What is wrong with words, and what to do. */
type Fault = Pick<Found, 'problem' | 'remedy'>;

/** Judges the words of one file, in their order. */
export type Judge = (words: FileWords) => readonly Fault[];

/** As many as tell an editor what to mend. */
const mostFindings = 5;
/** Beyond so many, nobody needs their exact number. */
const mostCounted = 1000;
/** After so many letters others get their turn: a large table takes seconds. */
const lettersInTurn = 50_000;

const andOthers = (others: number): Found => ({
  problem: `Dalam berkas ini ada masalah seperti di atas, dan ${others >= mostCounted ? `lebih dari ${mostCounted}` : others} lainnya.`,
  remedy: 'Periksa seluruh isi berkas, lalu unggah lagi.',
});

/** A guard that asks the same of all words of a file beside a text; `judgeOf` begins a file. */
export const wordsGuard = (
  id: string,
  judgeOf: (place: GuardedFile['place'], around: Surroundings) => Judge,
): SlowGuard<GuardedFile> => ({
  id,
  check: async ({ place, bytes }, around) => {
    const judge = judgeOf(place, around);
    const found: Found[] = [];
    let others = 0;
    let letters = 0;
    for (const each of await wordsOfFile(place, bytes)) {
      const { words, field, line, column } = each;
      const at = line === undefined || column === undefined ? {} : { line, column };
      for (const fault of judge(each))
        if (found.length < mostFindings) found.push({ ...at, field, ...fault });
        else others += 1;
      if (others >= mostCounted) break;
      letters += words.length;
      if (letters > lettersInTurn) {
        letters = 0;
        await setImmediate();
      }
    }
    const last = found.pop();
    if (!last) return [];
    return others > 0
      ? [...found, last, andOthers(others)]
      : [...found, { ...last, remedy: `${last.remedy} Perbaiki berkasnya, lalu unggah lagi.` }];
  },
});
