import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { wordsOfFile } from '#guard/files/words.ts';
import { docxOf, odsOf } from '../../hostile/make-office.ts';
import {
  chunk,
  exifOf,
  exifSegment,
  iptcSegment,
  jpegWith,
  pngWith,
  xmpSegment,
} from '../../hostile/make-picture.ts';
import { packOf, pdfOf, stream } from '../../hostile/make-pdf.ts';

const wordsOf = async (file: string, bytes: Uint8Array | string) =>
  [...(await wordsOfFile({ file }, Buffer.from(bytes as string)))].map(({ words }) => words);

describe('the words of a file', () => {
  it('are the cells of a table, each with its place and the head of its column', async () => {
    const table = Buffer.from('\uFEFFnama;catatan\n"Siti; Palu";"dua\nbaris"\n\nBudi;"3,5"');
    expect([...(await wordsOfFile({ file: 'a.csv' }, table))]).toEqual([
      { words: 'nama', kind: 'cell', field: 'nama', line: 1, column: 1 },
      { words: 'catatan', kind: 'cell', field: 'catatan', line: 1, column: 6 },
      { words: 'Siti; Palu', kind: 'cell', field: 'nama', line: 2, column: 1 },
      { words: 'dua\nbaris', kind: 'cell', field: 'catatan', line: 2, column: 14 },
      { words: 'Budi', kind: 'cell', field: 'nama', line: 5, column: 1 },
      { words: '3,5', kind: 'cell', field: 'catatan', line: 5, column: 6 },
    ]);
  });

  it.each<[string, string, Uint8Array, string]>([
    [
      'of its camera',
      'a.jpg',
      jpegWith(exifSegment(exifOf([[0x013b, 'Siti Humas']]))),
      'Siti Humas',
    ],
    ['of its caption', 'a.jpg', jpegWith(iptcSegment(120, 'Rapat di balai')), 'Rapat di balai'],
    ['of its XMP', 'a.jpg', jpegWith(xmpSegment('dc:rights="Milik Siti"')), 'Milik Siti'],
    ['of its comment', 'a.png', pngWith([chunk('tEXt', 'Author\0Siti')]), 'Author: Siti'],
  ])('are a picture’s, %s', async (_what, file, bytes, words) => {
    expect(await wordsOf(file, bytes)).toContain(words);
  });

  const title = Buffer.from('\uFEFFPérda', 'utf16le').swap16().toString('hex');
  it.each<[string, Buffer, string]>([
    ['plain', pdfOf({ trailer: '/Info << /Author (Siti \\(Humas\\)) >>' }), 'Siti (Humas)'],
    ['in wide letters', pdfOf({ objects: [`<< /Title <${title}> >>`] }), 'Pérda'],
    [
      'packed',
      pdfOf({
        objects: [packOf([[6, '<< /Author (Siti) >>']], '/Filter /FlateDecode', deflateSync)],
      }),
      'Siti',
    ],
    [
      'in its XMP',
      pdfOf({
        objects: [
          stream(
            '/Type /Metadata /Filter /FlateDecode',
            deflateSync('<a><b>Siti &amp; Budi</b></a>'),
          ),
        ],
      }),
      'Siti & Budi',
    ],
  ])('are a PDF’s, %s', async (_what, bytes, words) => {
    expect(await wordsOf('a.pdf', bytes)).toContain(words);
  });

  it('are those of an office file’s properties', async () => {
    const core = { name: 'docProps/core.xml', content: '<c><dc:creator>Siti</dc:creator></c>' };
    expect(await wordsOf('a.docx', docxOf('', core))).toEqual(['Siti']);
    const meta = { name: 'meta.xml', content: '<m><dc:creator>Budi</dc:creator></m>' };
    expect(await wordsOf('a.ods', odsOf('', meta))).toEqual(['Budi']);
  });

  it('are none where a file is not what its name says', async () => {
    expect(await wordsOf('a.pdf', 'nama,jumlah\n')).toEqual([]);
    expect(await wordsOf('a.docx', docxOf().subarray(0, 90))).toEqual([]);
  });
});
