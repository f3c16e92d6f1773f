import { faultsAt, isPlain, numberOf, type CharacterRule } from './rule.ts';

const remedy = 'Hapus karakter itu; untuk baris baru tekan Enter.';

/** Characters that steer a machine: of text there are only the tab and the end of a line, as LF or CRLF. */
export const controls: CharacterRule = {
  id: 'controls',
  find: (words) =>
    isPlain(words) && !words.includes('\r')
      ? []
      : faultsAt(words, /[[\p{Cc}\p{Zl}\p{Zp}]--[\t\n\r]]|\r(?!\n)/gv, (character) => ({
          problem:
            character === '\r'
              ? 'Baris ini berakhir dengan CR saja, yang tidak dibaca semua program sebagai akhir baris.'
              : `Ada karakter kendali ${numberOf(character)}, yang bukan tulisan dan dibaca berbeda oleh tiap program.`,
          remedy,
        })),
};
