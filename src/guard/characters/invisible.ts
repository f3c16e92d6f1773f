import { withoutEmoji } from './emoji.ts';
import { faultsAt, isPlain, numberOf, type CharacterRule } from './rule.ts';

/** What shows nothing, or nothing that all readers share. U+06DD stands in Arabic text and is seen. */
const suspicious =
  /[[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Co}\p{Cn}\p{Cs}\u1680\u2800\uFFFC\uFFFD\u{1D159}\u{13441}\u{13442}\u{16FE4}]--[\u06DD\u0600-\u0605]]+/gv;

/** Scripts whose letters change their shape by an invisible joiner between them. */
const joining =
  /(?<=[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Javanese}\p{Script=Balinese}\p{M}])[\u200C\u200D](?=[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Javanese}\p{Script=Balinese}])/gu;

const names: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/, 'pengubah arah tulisan'],
  [/[\u{E0000}-\u{E007F}]/u, 'huruf tersembunyi'],
  [/[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/u, 'pemilih bentuk tanpa emoji'],
  [/\uFFFD/, 'pengganti huruf yang rusak'],
  [/\p{Co}/u, 'karakter tanpa arti baku'],
  [/[\p{Cn}\p{Cs}]/u, 'bukan karakter'],
];

/** Nothing stands in a text that a reader cannot see: it would turn words around, hide them, or carry what nobody reviewed. */
export const invisible: CharacterRule = {
  id: 'invisible',
  find: (words) =>
    isPlain(words)
      ? []
      : faultsAt(withoutEmoji(words).replace(joining, ' '), suspicious, (run) => {
          const name = names.find(([pattern]) => pattern.test(run))?.[1] ?? 'tidak terlihat';
          return {
            problem: `Ada karakter ${numberOf(run)} (${name}). Pembaca tidak melihatnya, tetapi karakter itu dapat mengubah atau menyembunyikan kata.`,
            remedy: 'Hapus kata di tempat ini, lalu ketik ulang.',
          };
        }),
};
