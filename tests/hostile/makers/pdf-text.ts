import { deflateSync } from 'node:zlib';
import { asciiHex, packOf, pdfOf, stream } from '../make-pdf.ts';
import type { Make } from './make.ts';

const nik = '7271034101010004';
const advert = 'Daftar slot gacor, bonus new member 100 persen';

/** A page that is drawn so, with these entries of its own and more objects from number 6 on. */
const pageOf = (drawing: string, page = '', objects: string[] = []): Buffer =>
  pdfOf({
    page: `${page} /Contents 5 0 R`,
    objects: [
      stream(
        '/Filter /FlateDecode',
        deflateSync(Buffer.from(drawing, 'latin1')).toString('latin1'),
      ),
      ...objects,
    ],
  });

const lines = (...words: string[]) =>
  `BT /F1 12 Tf 72 720 Td 14 TL ${words.map((each) => `(${each}) Tj T*`).join(' ')} ET`;
const saying = (...words: string[]) => pageOf(lines(...words));

const fontAt = (number: number) => `/Resources << /Font << /F2 ${number} 0 R >> >>`;

/** A font whose codes are the letters' places in `letters`, in two bytes each, with its table to letters. */
const fontOfSigns = (letters: string): string[] => {
  const table = [...letters]
    .map((letter, code) => `<${hex(code)}> <${hex(letter.charCodeAt(0))}>`)
    .join('\n');
  return [
    '<< /Type /Font /Subtype /Type0 /BaseFont /AAAAAA+Contoh /Encoding /Identity-H /DescendantFonts [7 0 R] /ToUnicode 8 0 R >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /AAAAAA+Contoh /DW 600 >>',
    stream(
      '/Filter /FlateDecode',
      deflateSync(
        `1 begincodespacerange <0000> <FFFF> endcodespacerange ${letters.length} beginbfchar\n${table}\nendbfchar`,
      ),
    ),
  ];
};
const hex = (code: number) => code.toString(16).padStart(4, '0');
const inSigns = (words: string): Buffer => {
  const letters = [...new Set(words)].join('');
  const codes = [...words].map((letter) => hex(letters.indexOf(letter))).join('');
  return pageOf(`BT /F2 12 Tf 72 720 Td <${codes}> Tj ET`, fontAt(6), fontOfSigns(letters));
};

const inRange = () =>
  pageOf(
    `BT /F2 12 Tf 72 720 Td <${[...nik].map((digit) => `2${digit}`).join('')}> Tj ET`,
    fontAt(6),
    [
      '<< /Type /Font /Subtype /TrueType /BaseFont /Contoh /FirstChar 32 /Widths [600] /ToUnicode 7 0 R >>',
      stream('', '1 beginbfrange <20> <29> <0030> endbfrange'),
    ],
  );

const renamed = () =>
  pageOf(
    `BT /F2 12 Tf 72 720 Td (${[...nik].map((digit) => 'ABCDEFGHIJ'[Number(digit)]).join('')}) Tj ET`,
    fontAt(6),
    [
      '<< /Type /Font /Subtype /Type1 /BaseFont /Contoh /Encoding << /Differences [65 /zero /one /two /three /four /five /six /seven /eight /nine] >> >>',
    ],
  );

const drawn = (drawing: string) =>
  stream(
    '/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>',
    drawing,
  );

/** Packed bytes whose check at their end is wrong: a forgiving reader shows them all the same. */
const torn = (bytes: Buffer): Buffer => bytes.fill(0, bytes.length - 4);

/** PDFs whose pages give somebody away or advertise, and papers of every day that look alike. */
export const pdfTexts: Readonly<Record<string, Make>> = {
  'pdf nik in a simple font': () => saying('Penerima', `NIK ${nik}`),
  'pdf nik in a font of signs': () => inSigns(nik),
  'pdf nik in a range of signs': inRange,
  'pdf nik in renamed signs': renamed,
  'pdf nik in pieces': () =>
    pageOf(`BT /F1 12 Tf 72 720 Td [(7271) -20 (034101) 15 (01) (0004)] TJ ET`),
  'pdf nik digit by digit': () =>
    pageOf(
      `BT /F2 10 Tf 72 720 Td ${[...nik].map((digit) => `(${digit}) Tj 6 0 Td`).join(' ')} ET`,
      fontAt(6),
      [
        `<< /Type /Font /Subtype /Type1 /BaseFont /Courier /FirstChar 48 /Widths [${'600 '.repeat(10)}] >>`,
      ],
    ),
  'pdf nik cut between two drawings': () =>
    pdfOf({
      page: '/Contents [5 0 R 6 0 R]',
      objects: [stream('', 'BT /F1 12 Tf 72 720 Td (7271034101) Tj'), stream('', '(010004) Tj ET')],
    }),
  'pdf nik in white': () => pageOf(`1 1 1 rg ${lines(nik)}`),
  'pdf nik that is not painted': () => pageOf(`BT 3 Tr /F1 12 Tf 72 720 Td (${nik}) Tj ET`),
  'pdf nik in hexadecimal': () =>
    pageOf(`BT /F1 12 Tf 72 720 Td <${Buffer.from(nik).toString('hex')}> Tj ET`),
  'pdf nik packed twice': () =>
    pdfOf({
      page: '/Contents 5 0 R',
      objects: [stream('/Filter [/AHx /Fl]', asciiHex(deflateSync(lines(nik))))],
    }),
  'pdf nik in a drawing of its own': () =>
    pageOf('q 1 0 0 1 0 -20 cm /Surat Do Q', '/Resources << /XObject << /Surat 6 0 R >> >>', [
      drawn(lines(nik)),
    ]),
  'pdf nik on the second page': () =>
    pdfOf({
      catalog: '/Pages 5 0 R',
      objects: [
        '<< /Type /Pages /Kids [3 0 R 6 0 R] /Count 2 >>',
        '<< /Type /Page /Parent 5 0 R /MediaBox [0 0 595 842] /Contents 7 0 R >>',
        stream('', lines(nik)),
      ],
    }),
  'pdf nik on a page that no list leads to': () =>
    pdfOf({
      objects: [
        '<< /Type /Page /MediaBox [0 0 595 842] /Contents 6 0 R >>',
        stream('', lines(nik)),
      ],
    }),
  'pdf nik of a page among packed objects': () =>
    pdfOf({
      objects: [
        stream('', lines(nik)),
        packOf([[9, '<< /Type /Page /Contents 5 0 R >>']], '/Filter /FlateDecode', deflateSync),
      ],
    }),
  'pdf nik in a field of a form': () =>
    pdfOf({
      catalog: '/AcroForm << /Fields [5 0 R] >>',
      objects: [`<< /FT /Tx /T (nik) /V (${nik}) >>`],
    }),
  'pdf nik in a note': () =>
    pdfOf({ page: `/Annots [<< /Subtype /Text /Rect [0 0 9 9] /Contents (NIK ${nik}) >>]` }),
  'pdf nik in what a note looks like': () =>
    pdfOf({
      page: '/Annots [<< /Subtype /Stamp /Rect [0 0 9 9] /AP << /N 5 0 R >> >>]',
      objects: [drawn(lines(nik))],
    }),
  'pdf nik below the line that it begins in': () => saying('NIK: 7271 0341', '0101 0004'),
  'pdf number of a bank card': () => saying('Kartu 4111 1111 1111 1111'),
  'pdf advert in a simple font': () => saying('Pengumuman', advert),
  'pdf advert in a font of signs': () => inSigns(advert),
  'pdf advert in pieces': () =>
    pageOf('BT /F1 12 Tf 72 720 Td [(Main s) 10 (lot ga) -15 (cor) -300 (di sini)] TJ ET'),
  'pdf advert in white': () => pageOf(`1 g ${lines(advert)}`),
  'pdf advert in a field of a form': () =>
    pdfOf({ objects: [`<< /FT /Tx /T (isi) /V (${advert}) >>`] }),
  'pdf advert in a note': () =>
    pdfOf({ page: `/Annots [<< /Subtype /FreeText /Rect [0 0 9 9] /Contents (${advert}) >>]` }),
  'pdf page whose packing nobody can read': () =>
    pdfOf({
      page: '/Contents 5 0 R',
      objects: [stream('/Filter /FlateDecode', torn(deflateSync(lines(nik))))],
    }),
  'pdf page that goes on for ever': () =>
    pageOf(`BT /F1 12 Tf 72 720 Td ${'(Surat edaran tentang layanan) Tj '.repeat(60_000)} ET`),
  'pdf nik behind a text that is too long to read': () =>
    pageOf(`BT /F1 12 Tf 72 720 Td [(${' '.repeat(300_000)}${nik})] TJ ET`),
  'pdf drawing that draws itself': () =>
    pageOf('/A Do', '/Resources << /XObject << /A 6 0 R >> >>', [
      stream(
        '/Type /XObject /Subtype /Form /Resources << /XObject << /A 6 0 R >> >>',
        '/A Do /A Do /A Do /A Do /A Do /A Do',
      ),
    ]),

  'pdf with numbers of civil servants': () =>
    saying('NIP 19700101 199003 1 001', 'NIP. 197001011990031001'),
  'pdf with codes of a budget': () =>
    saying('5.1.02.01.01.0024 Belanja alat tulis', 'Rp1.250.000,00'),
  'pdf with a table of numbers': () =>
    saying(
      'No Uraian 2023 2024 2025 2026',
      '1 Pendapatan 7.271.034 1.010.100 4.500',
      '2 Belanja 12 34 56',
    ),
  'pdf with telephones of an office': () => saying('Narahubung: 0812-3456-7890'),
  'pdf that warns of gambling': () =>
    saying('Polresta menangkap pelaku judi online;', 'warga diminta waspada terhadap situs slot.'),
  'pdf with columns of digits': () =>
    pageOf('BT /F1 10 Tf 72 720 Td (7271034) Tj 200 0 Td (101010004) Tj ET'),
  'pdf with a letter on official paper': () => saying('Nomor: 400.7/1234/DINKES/2026'),
};
