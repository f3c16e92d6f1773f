import type { Found, Guard, GuardedBody } from '../check.ts';
import { readingOf } from './reading.ts';
import { fraudOf, type Verdict } from './verdict.ts';

/** What an editor is told of words that only a fraud says. */
export const fraudFault = ({ words }: Verdict): Pick<Found, 'problem' | 'remedy'> => ({
  problem: `“${words}” adalah kalimat yang biasa dipakai penipu.`,
  remedy:
    'Hapus kalimat ini. Bila tulisan ini memperingatkan warga, tulis peringatannya dalam kalimat yang sama, misalnya: Jangan berikan kode OTP.',
});

/** No text says what only frauds and sellers of forbidden things say. */
export const scams: Guard<GuardedBody> = {
  id: 'scams',
  check: (text) => {
    const { setting, stretches } = readingOf(text);
    return stretches.flatMap(({ stretch: { words, field, at }, tokens }) => {
      const verdict = fraudOf(words, tokens, setting);
      return verdict === undefined
        ? []
        : [{ ...at(verdict.offset), field, ...fraudFault(verdict) }];
    });
  },
};
