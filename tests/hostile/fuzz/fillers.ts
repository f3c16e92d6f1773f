import { deflateSync } from 'node:zlib';
import { docxOf, odsOf, xlsxOf } from '../make-office.ts';
import { pdfOf, stream } from '../make-pdf.ts';

const repeated = (count: number, piece: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => piece(index)).join('');

const packed = (drawing: string): string =>
  stream('/Filter /FlateDecode', deflateSync(drawing).toString('latin1'));

/** A PDF whose only page is drawn so; more objects begin at number 6. */
const pdf = (drawing: string, resources = '', objects: string[] = []): Buffer =>
  pdfOf({
    page: `/Contents 5 0 R /Resources << ${resources} >>`,
    objects: [packed(drawing), ...objects],
  });

const sheet = (rows: string): Buffer =>
  xlsxOf(undefined, [
    {
      name: 'xl/worksheets/sheet2.xml',
      content: `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
    },
  ]);

const table = 'beginbfrange <0000> <ffff> <0041> endbfrange ';
const fontWith = (number: number) =>
  `<< /Type /Font /Subtype /TrueType /ToUnicode ${number} 0 R >>`;

/** Files of at most a megabyte that one thing fills, by the name that they are uploaded by. */
export const fillers: Readonly<Record<string, readonly [file: string, make: () => Buffer]>> = {
  'pieces of text': ['a.pdf', () => pdf(`BT /F1 9 Tf ${'[(A)-1(B)-1]TJ '.repeat(400_000)}ET`)],
  'places of text': [
    'a.pdf',
    () => pdf(`BT /F1 9 Tf ${'1 0 0 1 5 5 Tm (A)Tj '.repeat(900_000)}ET`),
  ],
  'one long text': ['a.pdf', () => pdf(`BT (${'A'.repeat(20_000_000)}) Tj ET`)],
  'brackets that never close': ['a.pdf', () => pdf('[('.repeat(5_000_000))],
  'states that are kept': ['a.pdf', () => pdf('q '.repeat(10_000_000))],
  'lines of a map': ['a.pdf', () => pdf('1.5 2.5 l '.repeat(2_500_000))],
  'tables of a font': [
    'a.pdf',
    () =>
      pdf('BT /F2 9 Tf (A) Tj ET', '/Font << /F2 6 0 R >>', [
        fontWith(7),
        packed(table.repeat(50_000)),
      ]),
  ],
  'fonts of a page': [
    'a.pdf',
    () =>
      pdf(
        repeated(8000, (at) => `/F${at} 1 Tf (A) Tj `),
        `/Font << ${repeated(8000, (at) => `/F${at} ${fontWith(6)} `)} >>`,
        [packed(table)],
      ),
  ],
  'drawings in drawings': [
    'a.pdf',
    () =>
      pdf('/A Do '.repeat(500_000), '/XObject << /A 6 0 R >>', [
        stream('/Subtype /Form /Resources << /XObject << /A 6 0 R >> >>', '/A Do '.repeat(20)),
      ]),
  ],
  'pages of one drawing': [
    'a.pdf',
    () =>
      pdf(
        'BT /F1 9 Tf (abc) Tj ET '.repeat(100),
        '',
        Array.from(
          { length: 10_000 },
          (_, at) => `<< /Type /Page /StructParents ${at} /Contents 5 0 R >>`,
        ),
      ),
  ],
  'cells of short words': [
    'a.xlsx',
    () => sheet(repeated(400_000, (at) => `<c t="str"><v>${at.toString(36)}</v></c>`)),
  ],
  'cells of long numbers': [
    'a.xlsx',
    () => sheet(repeated(150_000, (at) => `<c><v>${12_345_678_901 + at * 7919}</v></c>`)),
  ],
  'cells that never close': ['a.xlsx', () => sheet('<c>'.repeat(600_000))],
  'paragraphs of short words': [
    'a.docx',
    () => docxOf(repeated(300_000, (at) => `<w:p><w:r><w:t>${at}a</w:t></w:r></w:p>`)),
  ],
  'paragraphs in paragraphs': ['a.docx', () => docxOf('<w:p>'.repeat(400_000))],
  'cells that are repeated': [
    'a.ods',
    () =>
      odsOf(
        repeated(
          200_000,
          (at) =>
            `<table:table-cell table:number-columns-repeated="16384"><text:p>a${at}</text:p></table:table-cell>`,
        ),
      ),
  ],
};
