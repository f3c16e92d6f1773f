import type { Found, GuardedFile, SlowGuard } from '../check.ts';
import { wordsOfFile } from '../files/words.ts';
import { gamblingFault } from './gambling.ts';
import { fraudFault } from './scams.ts';
import { tokensOf } from './tokens.ts';
import { fraudOf, gamblingOf, type Setting } from './verdict.ts';

/** As many as tell an editor what to mend. */
const maxFindings = 20;

/** A cell stands alone: nothing around it warns, and nothing leads away. */
const alone: Setting = { warns: false, leadsAway: false };

const faultOf = (words: string): Pick<Found, 'problem' | 'remedy'> | undefined => {
  const tokens = tokensOf(words);
  const advert = gamblingOf(words, tokens, alone);
  if (advert) return gamblingFault(advert);
  const fraud = fraudOf(words, tokens, alone);
  return fraud && fraudFault(fraud);
};

/** No cell of a table, and nothing that a file says about itself, advertises gambling or a fraud. */
export const judolInFiles: SlowGuard<GuardedFile> = {
  id: 'judol',
  check: async ({ place, bytes }) => {
    const found: Found[] = [];
    for (const { words, field, line, column } of await wordsOfFile(place, bytes)) {
      const fault = faultOf(words);
      if (fault === undefined) continue;
      const at = line === undefined || column === undefined ? {} : { line, column };
      found.push({ ...at, field, ...fault });
      if (found.length === maxFindings) break;
    }
    return found;
  },
};
