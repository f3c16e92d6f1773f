import { docxOf, odsOf, relationship, relationships, xlsxOf } from '../make-office.ts';
import type { ZipFile } from '../../cms/gateway/uploads/make-zip.ts';
import type { Make } from './make.ts';

const nik = '7271034101010004';
const advert = 'Daftar slot gacor, bonus new member 100 persen';
const warning =
  'Polresta menangkap pelaku judi online; warga diminta waspada dan melaporkan situs slot.';

const run = (words: string) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
const paragraph = (...pieces: string[]) => `<w:p>${pieces.map(run).join('')}</w:p>`;
const partOf = (name: string, root: string, inside: string): ZipFile => ({
  name: `word/${name}.xml`,
  content: `<w:${root} xmlns:w="w">${inside}</w:${root}>`,
});
const textBox = (words: string) =>
  `<w:p><w:r><w:t>Pengumuman</w:t></w:r><w:r><mc:AlternateContent><mc:Choice><wps:txbx><w:txbxContent>${paragraph(words)}</w:txbxContent></wps:txbx></mc:Choice></mc:AlternateContent></w:r></w:p>`;
const rowOf = (...cells: string[]) =>
  `<w:tbl><w:tr>${cells.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr></w:tbl>`;

/** A sheet with these rows beside the first, its name, and more files. */
const sheetOf = (rows: string, more: ZipFile[] = [], state = '', around = ''): Buffer =>
  xlsxOf(undefined, [
    {
      name: 'xl/worksheets/sheet2.xml',
      content: `<worksheet>${around}<sheetData>${rows}</sheetData></worksheet>`,
    },
    {
      name: 'xl/lembar.xml',
      content: `<workbook><sheets><sheet name="Data" ${state} r:id="rId1"/></sheets></workbook>`,
    },
    relationships('xl/_rels/workbook.xml.rels', relationship('worksheet', 'worksheets/sheet2.xml')),
    ...more,
  ]);
const shared = (...strings: string[]): ZipFile => ({
  name: 'xl/sharedStrings.xml',
  content: `<sst>${strings.map((words) => `<si>${words}</si>`).join('')}</sst>`,
});
const cell = (place: string, type: string, inside: string) =>
  `<row r="${place.slice(1)}"><c r="${place}" t="${type}">${inside}</c></row>`;
const inline = (place: string, words: string) =>
  cell(place, 'inlineStr', `<is><t>${words}</t></is>`);
const number = (place: string, value: string) => cell(place, 'n', `<v>${value}</v>`);

const table = (...rows: string[]) =>
  odsOf(
    `<office:spreadsheet><table:table table:name="Data">${rows.join('')}</table:table></office:spreadsheet>`,
  );
const odsRow = (...cells: string[]) => `<table:table-row>${cells.join('')}</table:table-row>`;
const odsCell = (words: string, attributes = '') =>
  `<table:table-cell ${attributes}><text:p>${words}</text:p></table:table-cell>`;

/** Office files whose own text gives somebody away or advertises, and papers and tables of every day that look alike. */
export const officeTexts: Readonly<Record<string, Make>> = {
  'xlsx nik among the shared strings': () =>
    sheetOf(cell('B4', 's', '<v>1</v>'), [shared('<t>Nama</t>', `<t>${nik}</t>`)]),
  'xlsx nik in a string of two fonts': () =>
    sheetOf(cell('B4', 's', '<v>0</v>'), [
      shared(`<r><t>${nik.slice(0, 7)}</t></r><r><rPr><b/></rPr><t>${nik.slice(7)}</t></r>`),
    ]),
  'xlsx nik in the cell itself': () => sheetOf(inline('B4', nik)),
  'xlsx nik as a number': () => sheetOf(number('B4', nik)),
  'xlsx nik as a rounded number': () => sheetOf(number('B4', '7271034101010000')),
  'xlsx nik as a number with an exponent': () => sheetOf(number('B4', '7.2710341010100004E+15')),
  'xlsx nik on a hidden sheet': () => sheetOf(number('B4', nik), [], 'state="hidden"'),
  'xlsx nik in a hidden column': () =>
    sheetOf(number('B4', nik), [], '', '<cols><col min="2" max="2" hidden="1"/></cols>'),
  'xlsx nik in a note on a cell': () =>
    sheetOf('', [
      {
        name: 'xl/comments1.xml',
        content: `<comments><commentList><comment ref="B4"><text><r><t>NIK </t></r><r><t>${nik}</t></r></text></comment></commentList></comments>`,
      },
    ]),
  'xlsx nik in a text box': () =>
    sheetOf('', [
      {
        name: 'xl/drawings/drawing1.xml',
        content: `<xdr:wsDr><a:p><a:r><a:t>${nik}</a:t></a:r></a:p></xdr:wsDr>`,
      },
    ]),
  'xlsx nik in what a formula gave': () => sheetOf(cell('B4', 'str', `<f>A1</f><v>${nik}</v>`)),
  'xlsx nik that no cell shows any more': () => sheetOf('', [shared(`<t>${nik}</t>`)]),
  'xlsx nik kept by a pivot table': () =>
    sheetOf('', [
      {
        name: 'xl/pivotCache/pivotCacheRecords1.xml',
        content: `<pivotCacheRecords><r><s v="Siti"/><n v="${nik}"/></r></pivotCacheRecords>`,
      },
    ]),
  'xlsx mobile number of a citizen': () => sheetOf(inline('C9', '0812-3456-7890')),
  'xlsx advert among the shared strings': () =>
    sheetOf(cell('B4', 's', '<v>0</v>'), [shared(`<t>${advert}</t>`)]),
  'xlsx advert in the cell itself': () => sheetOf(inline('B4', advert)),
  'xlsx advert in the foot of the page': () =>
    xlsxOf(undefined, [
      {
        name: 'xl/worksheets/sheet3.xml',
        content: `<worksheet><headerFooter><oddFooter>&amp;C${advert}</oddFooter></headerFooter></worksheet>`,
      },
    ]),
  'ods nik as words': () => table(odsRow(odsCell('Siti'), odsCell(nik))),
  'ods nik as a number shown rounded': () =>
    table(odsRow(odsCell('7,27E+15', `office:value-type="float" office:value="${nik}"`))),
  'ods nik in a note': () =>
    table(
      odsRow(
        `<table:table-cell><office:annotation><text:p>NIK ${nik}</text:p></office:annotation><text:p>Siti</text:p></table:table-cell>`,
      ),
    ),
  'ods nik cut into spans': () =>
    table(odsRow(odsCell(`7271<text:span>034101</text:span><text:span>010004</text:span>`))),
  'ods advert': () => table(odsRow(odsCell(advert))),
  'docx nik': () => docxOf(paragraph(`NIK: ${nik}`)),
  'docx nik cut into runs': () => docxOf(paragraph('72', '710341', '0101', '0004')),
  'docx nik in a table': () => docxOf(rowOf('1', 'Siti', nik)),
  'docx nik in a foot of the page': () =>
    docxOf(undefined, partOf('footer1', 'ftr', paragraph(nik))),
  'docx nik in a footnote': () =>
    docxOf(
      undefined,
      partOf('footnotes', 'footnotes', `<w:footnote>${paragraph(nik)}</w:footnote>`),
    ),
  'docx nik in a remark': () =>
    docxOf(
      undefined,
      partOf('comments', 'comments', `<w:comment w:id="1">${paragraph(nik)}</w:comment>`),
    ),
  'docx nik in a text box': () => docxOf(textBox(nik)),
  'docx nik that was struck out': () =>
    docxOf(`<w:p><w:del><w:r><w:delText>${nik}</w:delText></w:r></w:del></w:p>`),
  'docx number of a bank card': () => docxOf(paragraph('Kartu 4111 1111 1111 1111')),
  'docx advert': () => docxOf(paragraph(advert)),
  'docx advert cut into runs': () => docxOf(paragraph('Main sl', 'ot ga', 'cor di sini')),
  'docx advert in a head of the page': () =>
    docxOf(undefined, partOf('header1', 'hdr', paragraph(advert))),
  'docx advert in a text box': () => docxOf(textBox(advert)),

  'xlsx with numbers of civil servants': () =>
    sheetOf(inline('B4', '197001011990031001') + number('B5', '197001011990031001')),
  'xlsx with codes of a budget': () =>
    sheetOf(inline('A2', '5.1.02.01.01.0024') + inline('A3', '1.03.10.2.01.0005')),
  'xlsx with amounts': () =>
    sheetOf(number('C2', '1250000000000') + number('C3', '3621300000000000')),
  'xlsx with days and shares': () => sheetOf(number('A2', '45992') + number('A3', '0.8125')),
  'xlsx with landlines': () => sheetOf(inline('C2', '(0451) 421234')),
  'xlsx with cases of gambling counted': () =>
    sheetOf(inline('A2', 'Kasus judi online yang ditangani') + number('B2', '12')),
  'ods with numbers of civil servants': () => table(odsRow(odsCell('197001011990031001'))),
  'ods with an amount': () =>
    table(odsRow(odsCell('1.250.000.000', 'office:value-type="float" office:value="1250000000"'))),
  'docx with numbers of civil servants': () =>
    docxOf(paragraph('NIP 19700101 199003 1 001') + paragraph('NIP. 197001011990031001')),
  'docx with codes of accounts': () =>
    docxOf(paragraph('Kode rekening 5.1.02.02.01.0063 dan 5.1.02.04.01.0001')),
  'docx with telephones of an office': () =>
    docxOf(rowOf('Kepala Bidang', '0812-3456-7890') + rowOf('Sekretaris', '0813 4567 8901')),
  'docx with the address of a meeting': () =>
    docxOf(paragraph('Rumah Bapak Lurah, Jalan Contoh RT 02 RW 01')),
  'docx that warns of gambling': () => docxOf(paragraph(warning)),
  'docx that warns of gambling in its title': () =>
    docxOf(
      paragraph('Waspada Judi Online') +
        paragraph('Banyak orang bermain judi online karena ingin untung.'),
    ),
  'docx with a letter’s number': () => docxOf(paragraph('Nomor: 400.7/1234/DINKES/2026')),
  'docx with a form to fill in': () => docxOf(paragraph('NIK: ................')),
  'docx with an example of a NIK': () => docxOf(paragraph('Contoh NIK: 1234567890123456')),
};
