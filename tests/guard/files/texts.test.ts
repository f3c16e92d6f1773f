import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { digitsOf } from '#guard/files/office/numbers.ts';
import { wordsOfFile } from '#guard/files/words.ts';
import { guardFile } from '#guard/guard.ts';
import { around } from '../../hostile/corpus.ts';
import { docxOf, odsOf } from '../../hostile/make-office.ts';
import { makers } from '../../hostile/makers.ts';
import { packOf, pdfOf, stream } from '../../hostile/make-pdf.ts';

const wordsOf = async (file: string, bytes: Uint8Array) =>
  [...(await wordsOfFile({ file }, bytes))].map(({ words, field }) => [field, words]);

const findingsOf = (file: string, bytes: Uint8Array) => {
  const path = `content/agencies/dinkes/news/uji/${file}`;
  return guardFile(path, bytes, around({ name: '', group: '', path, bytes }));
};

const made = (name: string): Uint8Array => makers[name]?.() ?? new Uint8Array();

const drawn = (drawing: string) =>
  pdfOf({ page: '/Contents 5 0 R', objects: [stream('', drawing)] });

const odsWith = (...rows: string[]) =>
  odsOf(`<table:table table:name="Warga">${rows.join('')}</table:table>`);
const row = (...cells: string[]) => `<table:table-row>${cells.join('')}</table:table-row>`;
const cell = (words: string) => `<table:table-cell><text:p>${words}</text:p></table:table-cell>`;

describe('the words inside a file', () => {
  it('stand in a cell of a sheet, below the head of its column', async () => {
    const table = odsWith(
      row(cell('Daftar penerima')),
      row(
        cell('Nama'),
        cell('Kode'),
        '<table:table-cell table:number-columns-repeated="24"/>',
        cell('Ket'),
      ),
      row(cell('Siti'), cell('K-1')),
      '<table:table-row table:number-rows-repeated="7"><table:table-cell/></table:table-row>',
      row('<table:covered-table-cell/>', cell('K-2')),
    );
    expect(await wordsOf('a.ods', table)).toEqual([
      ['Lembar Warga, sel A1', 'Daftar penerima'],
      ['Lembar Warga, sel A2', 'Nama'],
      ['Lembar Warga, sel B2', 'Kode'],
      ['Lembar Warga, sel AA2', 'Ket'],
      ['Lembar Warga, sel A3 › Nama', 'Siti'],
      ['Lembar Warga, sel B3 › Kode', 'K-1'],
      ['Lembar Warga, sel B11 › Kode', 'K-2'],
      ['Tulisan dalam pengaturan berkas', 'Warga'],
    ]);
  });

  it('stand in a paragraph, a row of a table or another part of a letter, each a word however it is cut', async () => {
    const run = (words: string) => `<w:r><w:t>${words}</w:t></w:r>`;
    const letter = docxOf(
      `<w:p>${run('Pala')}\n  ${run('ngka ')}${run('Raya')}</w:p><w:tbl><w:tr/><w:tr><w:tc><w:p>${run('Siti')}</w:p></w:tc></w:tr></w:tbl><w:p><w:r><w:tab/><w:t>a</w:t><w:br/><w:t>b</w:t></w:r></w:p>`,
      { name: 'word/header1.xml', content: `<w:hdr><w:p>${run('Dinas')}</w:p></w:hdr>` },
    );
    expect(await wordsOf('a.docx', letter)).toEqual([
      ['Isi, paragraf 1', 'Palangka Raya'],
      ['Isi, tabel 1, baris 2', 'Siti'],
      ['Isi, paragraf 2', ' a b'],
      ['Kepala halaman', 'Dinas'],
    ]);
  });

  it('stand on a page, put together by where they are drawn', async () => {
    const page = drawn(
      'BT /F1 10 Tf 72 700 Td [(Pa) -10 (lu) -400 (Timur)] TJ 0 -12 Td (Jalan) Tj 0 -40 Td (Baru) Tj 150 0 Td (Kanan) Tj ET',
    );
    expect(await wordsOf('a.pdf', page)).toEqual([
      ['Halaman 1', 'Palu Timur\nJalan'],
      ['Halaman 1', 'Baru Kanan'],
    ]);
  });

  it.each([
    [
      'Profil dinas “Sehat”',
      '(Pro\\336l dinas \\322Sehat\\323)',
      '/Subtype /TrueType /Encoding /MacRomanEncoding',
    ],
    ['Café', '(Caf!)', '/Subtype /Type1 /Encoding << /Differences [33 /eacute] >>'],
  ])('say “%s” where the font has a table of its own', async (said, shown, font) => {
    const page = pdfOf({
      page: `/Contents 5 0 R /Resources << /Font << /F2 << /Type /Font ${font} >> >> >>`,
      objects: [stream('', `BT /F2 12 Tf ${shown} Tj ET`)],
    });
    const [[, words = ''] = []] = await wordsOf('a.pdf', page);
    expect(words.normalize('NFKC')).toBe(said);
  });

  it('stay whole where each letter is placed on its own, in a font that tells no widths', async () => {
    const placed = [
      ['m', 0],
      ['e', 10],
      ['m', 16.7],
      ['a', 26.7],
      ['h', 33.4],
    ].map(([letter, x]) => `1 0 0 1 ${72 + Number(x)} 700 Tm (${letter}) Tj`);
    expect(await wordsOf('a.pdf', drawn(`BT /F1 12 Tf ${placed.join(' ')} ET`))).toEqual([
      ['Halaman 1', 'memah'],
    ]);
  });

  it('stand once on a page that is packed with other objects', async () => {
    const packed = pdfOf({
      catalog: '/Pages 5 0 R',
      objects: [
        packOf(
          [
            [5, '<< /Type /Pages /Kids [7 0 R] /Count 1 >>'],
            [7, '<< /Type /Page /Parent 5 0 R /Contents 6 0 R >>'],
          ],
          '/Filter /FlateDecode',
          deflateSync,
        ),
        stream('', 'BT (Palu) Tj ET'),
      ],
    });
    const words = await wordsOf('a.pdf', packed);
    expect(words.filter(([, said]) => said === 'Palu')).toHaveLength(1);
  });

  it('stand on the page that they are on, also one that no list leads to', async () => {
    const second = await wordsOf('a.pdf', made('pdf nik on the second page'));
    expect(second).toContainEqual(['Halaman 2', '7271034101010004']);
    const hidden = await wordsOf('a.pdf', made('pdf nik on a page that no list leads to'));
    expect(hidden).toContainEqual(['Halaman yang tidak ditampilkan', '7271034101010004']);
  });
});

it.each<[string, string | undefined]>([
  ['7271034101010004', '7271034101010004'],
  ['7.2710341010100004E+15', '7271034101010000'.replace(/0$/, '1')],
  ['7.271034101010123E+15', '7271034101010123'],
  ['1250000', undefined],
  ['0.8125', undefined],
  ['slot', undefined],
])('the number %s of a cell is shown as %s', (value, shown) => {
  expect(digitsOf(value)).toBe(shown);
});

it('a finding names sheet and cell, and shows no number that it refuses', async () => {
  const [found, ...more] = await findingsOf('a.xlsx', made('xlsx nik on a hidden sheet'));
  expect(more).toEqual([]);
  expect(found).toMatchObject({ guard: 'personal', field: 'Lembar Data (tersembunyi), sel B4' });
  expect(JSON.stringify(found)).not.toMatch(/\d{5}/);
});

it('a first row of numbers is no head: it would tell them', async () => {
  const csv = Buffer.from('Siti,7271034101010004\nBudi,7271034101010012\n');
  expect(JSON.stringify(await findingsOf('a.csv', csv))).not.toMatch(/\d{5}/);
});

it('of many findings in one file a handful is told, and how many others there are', async () => {
  const rows = Array.from({ length: 40 }, (_, at) => row(cell(`72710341010100${at + 10}`)));
  const found = await findingsOf('a.ods', odsWith(...rows));
  expect(found.map(({ field }) => field)).toEqual([
    ...[1, 2, 3, 4, 5].map((at) => `Lembar Warga, sel A${at}`),
    undefined,
  ]);
  expect(found.at(-1)?.problem).toContain('35 lainnya');
});

it('a link to a file of the office is told as a link, not as something that is fetched', async () => {
  const [found] = await findingsOf('a.docx', made('docx link to a file on a drive'));
  expect(found?.problem).toContain('memuat tautan ke berkas');
});

it('papers may name an office’s mobile, tables may not', async () => {
  const words = 'Narahubung 0812-3456-7890';
  expect(await findingsOf('a.pdf', drawn(`BT (${words}) Tj ET`))).toEqual([]);
  expect(await findingsOf('a.ods', odsWith(row(cell(words))))).toMatchObject([
    { guard: 'personal' },
  ]);
});

it('an advert is an advert, also in a document that warns, where its words lead away', async () => {
  const quote = (end: string) =>
    docxOf(
      `<w:p><w:r><w:t>Waspada judi online! Jangan percaya iklan slot gacor ${end}</w:t></w:r></w:p>`,
    );
  expect(await findingsOf('a.docx', quote('ini.'))).toEqual([]);
  expect(await findingsOf('a.docx', quote('https://promo.example/masuk'))).toMatchObject([
    { guard: 'judol', field: 'Isi, paragraf 1' },
  ]);
});
