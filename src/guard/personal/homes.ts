import type { Datum } from './datum.ts';

const street = /\b(?:jl|jln|jalan|lorong|lrg|gang|gg|perumahan|perum|btn|blok|kompleks)\b/i;
const neighbourhood = /\brt\s*\.?\s*0*\d{1,3}\b/i;
const home =
  /\b(?:tinggal|kediaman|berdomisili|domisili|beralamat|alamat|rumah(?:nya)?|kontrakan|indekos|resides?|lives?|home)\b/i;
const person =
  /\b(?:bapak|ibu|sdri?|saudara|saudari|bernama|atas\s+nama|a\.n|an\.|inisial|korban|pasien|tersangka|pelaku|almarhum(?:ah)?|alm|penerima|mr|mrs|ms|tn|ny|nn|nama)\b/i;

/** A full stop ends a sentence but where it shortens a word before a name or a number. */
const sentenceEnd =
  /(?<=[a-z0-9)][.!?])(?<!\b(?:sdri?|sdra|bpk|jl|jln|no|gg|lrg|dr|hj?|alm|rt|rw|kel|kec|[a-z])\.)\s+|\n+/i;

/**
 * The home of a named person: street, RT, a word for home and one for a person in one sentence. An office's address has no
 * person beside it.
 */
export const homes = (words: string): Datum[] => {
  if (!neighbourhood.test(words)) return [];
  let start = 0;
  return words.split(sentenceEnd).flatMap((sentence) => {
    const offset = words.indexOf(sentence, start);
    start = offset + sentence.length;
    const rt = neighbourhood.exec(sentence);
    return rt && [street, home, person].every((sign) => sign.test(sentence))
      ? [
          {
            offset: offset + rt.index,
            end: start,
            what: 'alamat rumah seseorang',
            quote: 'Jl. … RT …',
            remedy: 'Sebut kelurahannya saja.',
            contact: false,
          },
        ]
      : [];
  });
};
