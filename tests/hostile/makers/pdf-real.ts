import { constants, deflateSync } from 'node:zlib';
import { pdfOf, stream, updated } from '../make-pdf.ts';
import type { Make } from './make.ts';

const nik = '7271034101010004';

/** A page that shows `shown` in a font of its own, whose objects begin with number 6. */
const shownIn = (shown: string, ...font: string[]): Buffer =>
  pdfOf({
    page: '/Contents 5 0 R /Resources << /Font << /F2 6 0 R >> >>',
    objects: [stream('', `BT /F2 12 Tf 72 720 Td ${shown} Tj ET`), ...font],
  });

const hexOf = (words: string, step: number) =>
  [...words].map((letter) => (letter.charCodeAt(0) + step).toString(16).padStart(4, '0')).join('');

const manySigns = (words: string, step: number, ...table: string[]) =>
  shownIn(
    `<${hexOf(words, step)}>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /Arial /Encoding /Identity-H /DescendantFonts [7 0 R] >>',
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Arial /DW 556 ${table.length > 0 ? '/CIDToGIDMap 8 0 R' : ''} >>`,
    ...table,
  );

/** A font of TeX, which tells the letters of its codes in itself alone. */
const texFont = (shown: string, ...codes: string[]) =>
  shownIn(
    shown,
    '<< /Type /Font /Subtype /Type1 /BaseFont /AAAAAA+CMR10 /FontDescriptor 7 0 R >>',
    '<< /Type /FontDescriptor /FontName /AAAAAA+CMR10 /FontFile 8 0 R >>',
    stream('', `/Encoding 256 array\n${codes.join('\n')}\nreadonly def\ncurrentfile eexec`),
  );

const digitNames = 'zero one two three four five six seven eight nine'.split(' ');

/** A drawing packed as Acrobat does: its end is left open. */
const leftOpen = (words: string): string =>
  stream(
    '/Filter /FlateDecode /Subtype /Form /BBox [0 0 99 99]',
    deflateSync(`BT /F1 12 Tf 72 720 Td (${words}) Tj ET`, {
      finishFlush: constants.Z_SYNC_FLUSH,
    }),
  );

/** A form filled in by Acrobat: a later version of its field, and what it looks like. */
const filledIn = (words: string): Buffer =>
  updated(
    pdfOf({
      page: '/Annots [5 0 R]',
      objects: ['<< /Subtype /Widget /FT /Tx /Rect [0 0 9 9] /AP << /N 6 0 R >> >>', '<< >>'],
    }),
    6,
    leftOpen(words),
  );

const rows = (...words: string[]) =>
  `BT /F1 12 Tf 72 720 Td 14 TL ${words.map((each) => `(${each}) Tj T*`).join(' ')} ET`;
const lines = (...words: string[]) => updated(pdfOf(), 4, stream('', rows(...words)));

/** A letter with an electronic signature that is seen, saved on, with the certificates and answers that prove it. */
const signed = (): Buffer => {
  const proof = stream('/Filter /FlateDecode', deflateSync(Buffer.from([0x30, 0x82, 4, 1, 2])));
  const seen = stream(
    '/Type /XObject /Subtype /Form /BBox [0 0 200 60] /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> /XObject << /Kode 9 0 R >> >>',
    'q 60 0 0 60 0 0 cm /Kode Do Q BT /F1 8 Tf 64 40 Td (Ditandatangani secara elektronik) Tj ET',
  );
  const letter = pdfOf({
    catalog:
      '/AcroForm << /SigFlags 3 /Fields [5 0 R] >> /Perms << /DocMDP 6 0 R >> /DSS << /Certs [8 0 R] /OCSPs [8 0 R] /CRLs [8 0 R] >>',
    page: '/Annots [5 0 R]',
    objects: [
      '<< /Type /Annot /Subtype /Widget /FT /Sig /F 132 /T (Signature1) /Rect [72 72 272 132] /V 6 0 R /P 3 0 R /AP << /N 7 0 R >> /Lock << /Type /SigFieldLock /Action /All >> >>',
      `<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /ByteRange [0 100 200 300] /Contents <${'30'.repeat(400)}> /M (D:20260102080000+08'00') /Reason (Dokumen telah disetujui) /Location (Palu) /Reference [<< /Type /SigRef /TransformMethod /DocMDP /TransformParams << /Type /TransformParams /P 1 /V /1.2 >> >>] /Prop_Build << /App << /Name /Contoh >> >> >>`,
      seen,
      proof,
      stream('/Subtype /Image /Width 8 /Height 8 /Filter /DCTDecode', '\xff\xd8\xff\xd9'),
    ],
  });
  const stamp = `<< /Type /DocTimeStamp /Filter /Adobe.PPKLite /SubFilter /ETSI.RFC3161 /ByteRange [0 100 200 300] /Contents <${'30'.repeat(400)}> >>`;
  return updated(letter, 10, stamp);
};

/** PDFs as the programs that most offices use write them. */
export const realPdfs: Readonly<Record<string, Make>> = {
  'pdf nik in the signs of a font of Windows': () => manySigns(nik, -29),
  'pdf nik in letters that a table leads to signs': () => manySigns(nik, 0, stream('', '\0\0')),
  'pdf nik in a font that tells its codes in itself': () =>
    texFont(
      `(${[...nik].map((digit) => 'ABCDEFGHIJ'[Number(digit)]).join('')})`,
      ...digitNames.map((name, digit) => `dup ${65 + digit} /${name} put`),
    ),
  'pdf nik in a form that Acrobat has filled in': () => filledIn(nik),
  'pdf stream that its length and its end bound otherwise': () =>
    pdfOf({
      page: '/Contents 5 0 R',
      objects: [
        leftOpen(nik)
          .replace(/\/Length \d+/, '/Length 9')
          .replace('/Subtype /Form', ''),
      ],
    }),

  'pdf signed electronically, with its proof': signed,
  'pdf form that Acrobat has filled in': () => filledIn('Dinas Kesehatan'),
  'pdf with times below each other': () => lines('11:00', '11:05', '11:10', '11:15', '11:20'),
  'pdf with a schedule': () => lines('11.05 - 11.10', '11.15 - 11.20', '11.25 - 11.30'),
  'pdf with the marks of a chart': () => lines('0.1 0.2 0.3 0.4 0.5 0.6 0.7 0.8 0.9 1'),
  'pdf with a column of numbers': () => lines('1105', '1110', '1115', '1120', '1125'),
  'pdf that is filled up with zeros': () => Buffer.concat([pdfOf(), Buffer.alloc(5000)]),
};
