import { masked, type Datum } from './datum.ts';

const free =
  /([\w.+-]{1,64})@(?:gmail|googlemail|yahoo|ymail|rocketmail|hotmail|outlook|live|msn|icloud|proton|protonmail|aol|gmx|mail|yandex)\.(?:com|co\.id|id|me|net|ru)\b/gi;

/** What stands in the mailbox of an office that has none at the government's own domain. */
const office =
  /palu|sulteng|sulawesi|dinas|dis(?:dik|duk|hub|nak|kominfo|perind|pora|par|pus|sos)|din(?:kes|sos)|badan|bappeda|bpbd|bkpsdm|kec(?:amatan)?[._-]|kecamatan|kel(?:urahan)?[._-]|kelurahan|puskesmas|pkm|rsud|ppid|humas|pengaduan|layanan|info|kantor|sekretariat|panitia|satpol|damkar|perpus|arsip|smpn?|sdn|tkn|upt|posyandu|pemkot|pasar|karang.?taruna|umkm|pkk|koperasi|bum(?:des|kel)|poktan|kwt|forum|yayasan|masjid|gereja|redaksi|^admin|madrasah|paud|ponpes|klinik|posko|ppdb|spmb|lpse|pdam|perumda|bpjs|kpu|bawaslu|polres|polsek|koramil|kodim|samsat|basarnas|bmkg|baznas|panti|lapas|rutan|kejari|pengadilan/i;

/** Mailboxes at free providers, but for those that an office names after itself. */
export const mailboxes = (words: string): Datum[] => {
  const text = words.includes('＠') ? words.replaceAll('＠', '@') : words;
  if (!text.includes('@')) return [];
  return [...text.matchAll(free)].flatMap(({ 0: found, 1: name = '', index }) =>
    office.test(name)
      ? []
      : [
          {
            offset: index,
            end: index + found.length,
            what: 'alamat surel pribadi',
            quote: `${masked(name)}${found.slice(name.length)}`,
            remedy:
              'Tulis surel resmi instansi. Bila ini surel resmi, isi dulu di kontak resmi instansi dan terbitkan; sesudah itu alamat ini boleh ditulis di sini.',
            contact: found.toLowerCase(),
          },
        ],
  );
};
