import { describe, expect, test } from 'vitest';
import { bytesOfUpload } from '../../../../cms/gateway/uploads/upload.ts';
import { placeOf } from './place-of.ts';
import { makeZip, type ZipFile } from './make-zip.ts';

const upload = (name: string, bytes: Buffer) =>
  bytesOfUpload(placeOf(name), bytes.toString('base64'));

const refusalOf = async (name: string, bytes: Buffer): Promise<string> => {
  const error: unknown = await upload(name, bytes).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toMatchObject({ name: 'Refusal', status: 422 });
  return (error as Error).message;
};

const openXml = 'application/vnd.openxmlformats-officedocument';
const contentTypes = (...types: string[]): ZipFile => ({
  name: '[Content_Types].xml',
  content: `<?xml version="1.0"?><Types>${types.map((type) => `<Override PartName="/x" ContentType="${type}"/>`).join('')}</Types>`,
});

const mainTypes = {
  xlsx: `${openXml}.spreadsheetml.sheet.main+xml`,
  docx: `${openXml}.wordprocessingml.document.main+xml`,
};

const tableFiles = (...more: ZipFile[]): ZipFile[] => [
  contentTypes(mainTypes.xlsx),
  { name: 'xl/workbook.xml', content: '<workbook/>' },
  { name: 'xl/media/kosong.png', content: '' },
  ...more,
];
const letterFiles = (...more: ZipFile[]): ZipFile[] => [
  contentTypes(mainTypes.docx),
  { name: 'word/document.xml', content: '<document/>' },
  ...more,
];
const openTable = (...more: ZipFile[]): ZipFile[] => [
  { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet' },
  { name: 'content.xml', content: '<office:document-content/>' },
  { name: 'Configurations2/', content: '' },
  { name: 'META-INF/manifest.xml', content: '<manifest:manifest/>' },
  ...more,
];

describe('an office file', () => {
  test.each([
    ['tabel.xlsx', tableFiles()],
    ['surat.docx', letterFiles()],
    ['tabel.ods', openTable()],
    [
      'grafik.docx',
      letterFiles({ name: 'word/embeddings/tabel.xlsx', content: makeZip(tableFiles()) }),
    ],
  ])('that is whole is kept byte for byte: %s', async (name, files) => {
    const bytes = makeZip(files);
    expect(Buffer.from(await upload(name, bytes)).equals(bytes)).toBe(true);
  });

  const macroTypes = 'application/vnd.ms-excel.sheet.macroEnabled.main+xml';
  test.each<[string, string, ZipFile[], RegExp]>([
    ['a letter named as a table', 'tabel.xlsx', letterFiles(), /bukan XLSX/],
    ['a table named as a letter', 'surat.docx', tableFiles(), /bukan DOCX/],
    ['another table named as this one', 'tabel.ods', tableFiles(), /bukan ODS/],
    ['a mere container', 'surat.docx', [{ name: 'a.html', content: '<script>' }], /bukan DOCX/],
    ['a program', 'tabel.xlsx', tableFiles({ name: 'xl/vbaProject.bin', content: 'x' }), /makro/],
    ['a type with programs', 'tabel.xlsx', [contentTypes(mainTypes.xlsx, macroTypes)], /makro/],
    [
      'a program inside a table inside',
      'surat.docx',
      letterFiles({
        name: 'word/embeddings/a.xlsx',
        content: makeZip(tableFiles({ name: 'xl/vbaProject.bin', content: 'x' })),
      }),
      /makro/,
    ],
    [
      'a program of LibreOffice',
      'tabel.ods',
      openTable({ name: 'Basic/Standard/Module1.xml', content: 'x' }),
      /makro/,
    ],
    [
      'a locked file',
      'tabel.xlsx',
      tableFiles({ name: 'a.xml', content: 'x', encrypted: true }),
      /dikunci kata sandi/,
    ],
    [
      'a locked table of LibreOffice',
      'tabel.ods',
      openTable().with(3, {
        name: 'META-INF/manifest.xml',
        content: '<manifest:encryption-data/>',
      }),
      /dikunci kata sandi/,
    ],
    [
      'a container inside that is no document',
      'surat.docx',
      letterFiles({ name: 'word/a.zip', content: makeZip([{ name: 'a.exe', content: 'MZ' }]) }),
      /berkas lain/,
    ],
    [
      'a container in a container in a container',
      'surat.docx',
      letterFiles({
        name: 'a.docx',
        content: makeZip(letterFiles({ name: 'b.docx', content: makeZip(letterFiles()) })),
      }),
      /berkas lain/,
    ],
    [
      'a file of 120 MB of zeros',
      'tabel.xlsx',
      tableFiles({ name: 'xl/a.xml', content: Buffer.alloc(120 * 1024 * 1024) }),
      /terlalu besar saat dibuka/,
    ],
    [
      'a small file that swells a thousandfold',
      'tabel.xlsx',
      tableFiles({ name: 'xl/a.xml', content: Buffer.alloc(6 * 1024 * 1024) }),
      /terlalu besar saat dibuka/,
    ],
    [
      'a container inside that swells',
      'surat.docx',
      letterFiles({
        name: 'word/embeddings/a.xlsx',
        content: makeZip(tableFiles({ name: 'xl/a', content: Buffer.alloc(9 * 1024 * 1024) })),
      }),
      /terlalu besar saat dibuka/,
    ],
    [
      'a file larger than it claims',
      'tabel.xlsx',
      tableFiles({ name: 'xl/a', content: Buffer.alloc(9 * 1024 * 1024), claims: 10 }),
      /rusak/,
    ],
    [
      'too many files',
      'tabel.xlsx',
      tableFiles(
        ...Array.from({ length: 6000 }, (_, at) => ({ name: `xl/${at}.xml`, content: '' })),
      ),
      /terlalu besar saat dibuka/,
    ],
    [
      'two files of one name',
      'tabel.xlsx',
      tableFiles({ name: 'XL/workbook.xml', content: 'x' }),
      /rusak/,
    ],
    ['a way out', 'tabel.xlsx', tableFiles({ name: '../../a.xml', content: 'x' }), /rusak/],
  ])('with %s is refused', async (_what, name, files, words) => {
    expect(await refusalOf(name, makeZip(files))).toMatch(words);
  });

  test('that is cut off, or has something behind its end, is refused', async () => {
    const whole = makeZip(tableFiles());
    for (const part of [0.3, 0.6, 0.95])
      expect(
        await refusalOf('tabel.xlsx', whole.subarray(0, Math.floor(whole.length * part))),
      ).toMatch(/terpotong atau rusak.*unggah lagi/);
    expect(await refusalOf('tabel.xlsx', Buffer.concat([whole, Buffer.from('<html>')]))).toContain(
      'rusak',
    );
  });

  test('of an old program, or locked by its program, is refused with the way out', async () => {
    const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
    expect(await refusalOf('tabel.xlsx', old)).toMatch(/DOC, XLS.*simpan sebagai DOCX atau XLSX/);
  });
});
