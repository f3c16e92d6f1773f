import type { Guard, GuardedBody } from '../check.ts';
import { stretchesOf } from '../stretches.ts';
import { settingOf } from './setting.ts';
import { gamblingOf } from './verdict.ts';

/** No text advertises gambling: not in its words, the words for its pictures, its links, or its address. */
export const gambling: Guard<GuardedBody> = {
  id: 'judol',
  check: (text) => {
    const setting = settingOf(text);
    return [...stretchesOf(text)].flatMap(({ words, field, at }) => {
      const verdict = gamblingOf(words, setting);
      return verdict === undefined
        ? []
        : [
            {
              ...at(verdict.offset),
              field,
              problem: `“${verdict.words}” adalah kata iklan judi. Situs pemerintah sering disusupi iklan judi, maka kata ini ditolak.`,
              remedy:
                'Hapus kata ini. Bila tulisan ini memperingatkan warga, sebutkan bahayanya dalam kalimat yang sama dan jangan mengulang kata ajakannya.',
            },
          ];
    });
  },
};
