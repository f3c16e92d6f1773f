import type { Found, Guard, GuardedBody } from '../check.ts';
import { readingOf } from './reading.ts';
import { gamblingOf, type Verdict } from './verdict.ts';

/** What an editor is told of words that advertise gambling. */
export const gamblingFault = ({ words }: Verdict): Pick<Found, 'problem' | 'remedy'> => ({
  problem: `“${words}” adalah kata iklan judi. Situs pemerintah sering disusupi iklan judi, maka kata ini ditolak.`,
  remedy:
    'Hapus kata ini. Bila tulisan ini memperingatkan warga, sebutkan bahayanya dalam kalimat yang sama dan jangan mengulang kata ajakannya.',
});

/** No text advertises gambling: not in its words, the words for its pictures, its links, or its address. */
export const gambling: Guard<GuardedBody> = {
  id: 'judol',
  check: (text) => {
    const { setting, stretches } = readingOf(text);
    return stretches.flatMap(({ stretch: { words, field, at }, tokens }) => {
      const verdict = gamblingOf(words, tokens, setting);
      return verdict === undefined
        ? []
        : [{ ...at(verdict.offset), field, ...gamblingFault(verdict) }];
    });
  },
};
