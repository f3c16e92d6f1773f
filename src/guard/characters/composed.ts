import { withoutEmoji } from './emoji.ts';
import { faultsAt, isPlain, type CharacterFault, type CharacterRule } from './rule.ts';

const firstDifference = (one: string, other: string): number => {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
};

const notComposed = (words: string): CharacterFault[] => {
  const composed = words.normalize('NFC');
  if (composed === words) return [];
  return [
    {
      offset: firstDifference(words, composed),
      problem:
        'Huruf ini dan tandanya ditulis terpisah (bukan NFC), sehingga pencarian tidak menemukannya.',
      remedy: 'Ketik ulang kata itu, atau simpan lagi tulisan ini lewat penyunting.',
    },
  ];
};

/**
 * More marks than any writing puts on one letter, marks on letter after letter that make no letter of any alphabet, a line
 * through or a ring around a letter, and marks on a digit.
 */
const decorated =
  /\p{M}{5,}|\p{Script=Latin}\p{M}{3,}|(?:\p{Script=Latin}\p{M}+){3,}|\p{Script=Latin}[\u0334-\u0338\u20D2-\u20EA]|\d[\p{M}--\u20E3]/gv;

/** Letters are written in one way (NFC), and are not buried under marks. */
export const composed: CharacterRule = {
  id: 'composed',
  find: (words) =>
    isPlain(words)
      ? []
      : [
          ...notComposed(words),
          ...faultsAt(withoutEmoji(words), decorated, () => ({
            problem:
              'Huruf di sini ditimpa tanda-tanda, sehingga tidak terbaca oleh pencarian dan pembaca layar.',
            remedy: 'Tulis dengan huruf biasa.',
          })),
        ],
};
