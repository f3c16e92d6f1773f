import { pdfOf, stream } from '../make-pdf.ts';
import type { Make } from './make.ts';

const nik = '7271034101010004';
const says = `BT /F1 12 Tf 72 720 Td (${nik}) Tj ET`;
const font = '/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>';

/** A page that is drawn so, with these resources, and more objects from number 6 on. */
const drawn = (drawing: string, resources = '', ...objects: string[]): Buffer =>
  pdfOf({
    page: `/Contents 5 0 R /Resources << ${font} ${resources} >>`,
    objects: [stream('', drawing), ...objects],
  });
const form = (entries: string) =>
  stream(`${entries} /BBox [0 0 600 800] /Resources << ${font} >>`, says);
const noted = (entries: string): Buffer => pdfOf({ page: `/Annots [<< ${entries} >>]` });

/** PDFs that show words in what is no plain text of a page: patterns, masks, signs, captions, and texts that lie elsewhere. */
export const pdfsBeside: Readonly<Record<string, Make>> = {
  'pdf nik in a pattern': () =>
    drawn(
      '/Pattern cs /P1 scn 0 0 500 800 re f',
      '/Pattern << /P1 6 0 R >>',
      form('/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /XStep 600 /YStep 800'),
    ),
  'pdf nik in a mask': () =>
    drawn(
      '/G1 gs 0 0 500 800 re f',
      '/ExtGState << /G1 << /SMask << /S /Luminosity /G 6 0 R >> >> >>',
      form('/Type /XObject /Subtype /Form'),
    ),
  'pdf nik in a sign of a font': () =>
    drawn(
      'BT /T3 12 Tf 72 720 Td (a) Tj ET',
      '/Font << /T3 6 0 R >>',
      `<< /Type /Font /Subtype /Type3 /CharProcs << /a 7 0 R >> /Encoding << /Differences [97 /a] >> /Resources << ${font} >> >>`,
      stream('', `1000 0 d0 ${says}`),
    ),
  'pdf nik in a drawing that calls itself a picture too': () =>
    drawn('/A Do', '/XObject << /A 6 0 R >>', form('/Subtype /Form /Subtype /Image')),
  'pdf nik as what a piece of the page is read as': () =>
    drawn(`/Span << /ActualText (${nik}) >> BDC BT /F1 12 Tf (x) Tj ET EMC`),
  'pdf nik on a button': () => noted(`/Subtype /Widget /FT /Btn /MK << /CA (NIK ${nik}) >>`),
  'pdf nik as the head of a note': () => noted(`/Subtype /Text /T (NIK ${nik})`),
  'pdf nik as the subject of a note': () => noted(`/Subtype /Text /Subj (NIK ${nik})`),
  'pdf nik over a blackened place': () => noted(`/Subtype /Redact /OverlayText (NIK ${nik})`),
  'pdf nik as the name of a layer': () =>
    pdfOf({ objects: [`<< /Type /OCG /Name (NIK ${nik}) >>`] }),
  'pdf nik as the label of a page': () =>
    pdfOf({ catalog: `/PageLabels << /Nums [0 << /P (NIK ${nik}) >>] >>` }),
  'pdf nik in a field whose value lies elsewhere': () =>
    pdfOf({ objects: ['<< /FT /Tx /T (nik) /V 6 0 R >>', `(${nik})`] }),
  'pdf nik in a field whose value is a stream': () =>
    pdfOf({ objects: ['<< /FT /Tx /T (nik) /RV 6 0 R >>', stream('', `NIK ${nik}`)] }),
  'pdf nik in a bookmark whose words lie elsewhere': () =>
    pdfOf({ objects: ['<< /Title 6 0 R >>', `(NIK ${nik})`] }),
  'pdf nik beside a table of letters that never ends': () =>
    drawn(
      `BT /F1 12 Tf 72 720 Td (${nik}) Tj /T9 12 Tf 0 -99 Td (a) Tj ET`,
      '/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> /T9 6 0 R >>',
      '<< /Type /Font /Subtype /TrueType /BaseFont /Contoh /ToUnicode 7 0 R >>',
      stream('', 'beginbfchar '.repeat(100_000)),
    ),
  'pdf page of pictures that never end': () =>
    drawn(`${'ID EIx '.repeat(400_000)} BT /F1 12 Tf 72 720 Td (${nik}) Tj ET`),
};
