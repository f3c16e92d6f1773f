import type { Found, GuardedFile, SlowGuard } from '../check.ts';
import { wordsOfFile } from '../files/words.ts';
import { personalIn } from './find.ts';
import { foundOf, isOfficial, maxFindings } from './personal.ts';

/** No table, and nothing that a file says about itself, tells the number, the home or the mailbox of a private person. */
export const personalInFiles: SlowGuard<GuardedFile> = {
  id: 'personal',
  check: async ({ place, bytes }, around) => {
    const found: Found[] = [];
    for (const { words, field, line, column } of await wordsOfFile(place, bytes))
      for (const datum of personalIn(words)) {
        if (isOfficial(datum, place, around)) continue;
        if (found.length === maxFindings) return found;
        const at = line === undefined || column === undefined ? {} : { line, column };
        found.push(foundOf(datum, { ...at, field }));
      }
    return found;
  },
};
