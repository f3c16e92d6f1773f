import type { Datum } from './datum.ts';

const street = /\b(?:jl|jln|jalan|lorong|lrg|gang|gg|perumahan|perum|btn|blok|kompleks)\b/i;
const neighbourhood = /\brt\s{0,3}\.?\s{0,3}0{0,5}\d{1,3}\b/i;
const home =
  /\b(?:tinggal|kediaman|berdomisili|domisili|beralamat|alamat|rumah(?:nya)?(?!\s+(?:sakit|ibadah|dinas|makan|singgah|jabatan|susun|produksi|pintar|adat))|kontrakan|indekos|resides?|lives?|home)\b/i;

/** What stands before a name, and words that follow it where none does: “Ibu Kota”, “Bapak Lurah”. */
const named =
  '(?:[Bb]apak|[Ii]bu|[Ss]dri?|[Ss]audar[ai]|[Bb]ernama|[Aa]tas\\s+nama|a\\.n|an|[Ii]nisial|[Kk]orban|[Pp]asien|[Tt]ersangka|[Pp]elaku|[Aa]lm(?:arhum(?:ah)?)?|[Pp]enerima|[Mm]rs?|[Mm]s|[Tt]n|[Nn]y|[Nn]n|[Nn]ama|BAPAK|IBU|SDR|NAMA|KORBAN|PENERIMA)';
const noName =
  '(?:Kota|Negara|Pertiwi|Hamil|PKK|Camat|Lurah|Wali|Wakil|Kepala|Gubernur|Bupati|Ketua|Sekretaris|Dewan|Jalan|Jl|RT|RW)';
const person = new RegExp(`\\b${named}[.,:()\\s]{1,3}(?!${noName}\\b)[A-Z]`);

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
          },
        ]
      : [];
  });
};
