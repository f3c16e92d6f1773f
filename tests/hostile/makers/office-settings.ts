import { docxOf, odsOf, xlsxOf } from '../make-office.ts';
import type { Make } from './make.ts';

const nik = '7271034101010004';
const [start, end] = [nik.slice(0, 7), nik.slice(7)];
const advert = 'Daftar slot gacor, bonus new member 100 persen';

const run = (words: string, look = '') => `<w:r>${look}<w:t>${words}</w:t></w:r>`;
const paragraph = (...runs: string[]) => docxOf(`<w:p>${runs.join('')}</w:p>`);
const sign = (code: number) => `<w:sym w:font="Arial" w:char="${code.toString(16)}"/>`;
const partOf = (name: string, content: string) => xlsxOf(undefined, [{ name, content }]);
const sheet = (inside: string) =>
  partOf('xl/worksheets/sheet2.xml', `<worksheet>${inside}</worksheet>`);
const table = (inside: string) =>
  odsOf(`<office:spreadsheet><table:table>${inside}</table:table></office:spreadsheet>`);

/** Office files that show words which stand in their settings, or in pieces between what nobody is shown. */
export const officeSettings: Readonly<Record<string, Make>> = {
  'docx nik around struck words': () =>
    paragraph(run(start), '<w:del><w:r><w:delText>x</w:delText></w:r></w:del>', run(end)),
  'docx nik around the code of a field': () =>
    paragraph(run(start), '<w:r><w:instrText>x</w:instrText></w:r>', run(end)),
  'docx nik around hidden words': () =>
    paragraph(run(start), run('x', '<w:rPr><w:vanish/></w:rPr>'), run(end)),
  'docx nik around what other programs show': () =>
    paragraph(
      `<mc:AlternateContent><mc:Choice>${run(start)}</mc:Choice><mc:Fallback>${run('x')}</mc:Fallback></mc:AlternateContent>`,
      run(end),
    ),
  'docx nik between orders to programs': () =>
    docxOf(`<?a "?><w:p>${run(`NIK ${nik}`)}</w:p><?a "?>`),
  'docx nik in long numbers of letters': () =>
    paragraph(
      run([...nik].map((digit) => `&#x0000000${digit.charCodeAt(0).toString(16)};`).join('')),
    ),
  'docx nik in long decimal numbers of letters': () =>
    paragraph(run([...nik].map((digit) => `&#00000000${digit.charCodeAt(0)};`).join(''))),
  'docx nik in signs by their numbers': () =>
    paragraph(`<w:r>${[...nik].map((digit) => sign(digit.charCodeAt(0) + 0xf000)).join('')}</w:r>`),
  'docx nik in letters of a font of signs': () =>
    paragraph(
      run([...nik].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xf000)).join('')),
    ),
  'docx nik between elements of other programs': () =>
    paragraph(`<w:r><w:t>${start}<x:a/>${end}</w:t></w:r>`),
  'docx advert in drawn letters': () =>
    paragraph(`<w:r><w:pict><v:shape><v:textpath string="${advert}"/></v:shape></w:pict></w:r>`),
  'docx advert in the choices of a form': () =>
    paragraph(
      `<w:sdt><w:dropDownList><w:listItem w:displayText="${advert}"/></w:dropDownList></w:sdt>`,
    ),
  'docx nik before the items of a list': () =>
    docxOf(undefined, {
      name: 'word/numbering.xml',
      content: `<w:numbering><w:lvl><w:lvlText w:val="NIK ${nik}"/></w:lvl></w:numbering>`,
    }),
  'docx advert as the words for a picture': () =>
    paragraph(`<w:r><w:drawing><wp:docPr id="1" name="a" descr="${advert}"/></w:drawing></w:r>`),
  'xlsx advert in the format of a number': () =>
    partOf(
      'xl/styles.xml',
      `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="&quot;${advert}&quot;"/></numFmts></styleSheet>`,
    ),
  'xlsx nik in the format of a number, sign by sign': () =>
    partOf(
      'xl/styles.xml',
      `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="${[...nik].map((digit) => `\\${digit}`).join('')}"/></numFmts></styleSheet>`,
    ),
  'xlsx nik with a sign before it': () =>
    sheet(`<sheetData><row r="1"><c r="A1"><v>-${nik}</v></c></row></sheetData>`),
  'xlsx nik with a part behind the comma': () =>
    sheet('<sheetData><row r="1"><c r="A1"><v>7.2710341010100045E+15</v></c></row></sheetData>'),
  'xlsx nik around how it is spoken': () =>
    partOf(
      'xl/sharedStrings.xml',
      `<sst><si><r><t>${start}</t></r><rPh sb="0" eb="1"><t>x</t></rPh><r><t>${end}</t></r></si></sst>`,
    ),
  'xlsx advert that a chosen cell says': () =>
    sheet(
      `<sheetData/><dataValidations><dataValidation promptTitle="Isi" prompt="${advert}" sqref="A1"/></dataValidations>`,
    ),
  'xlsx advert as the name of a sheet': () =>
    partOf(
      'xl/lembar.xml',
      `<workbook><sheets><sheet name="Daftar slot gacor" sheetId="2"/></sheets></workbook>`,
    ),
  'ods advert in the format of a number': () =>
    odsOf(
      `<office:automatic-styles><number:number-style><number:text>${advert}</number:text></number:number-style></office:automatic-styles>`,
    ),
  'ods advert as the name of a sheet': () =>
    odsOf(
      '<office:spreadsheet><table:table table:name="Daftar slot gacor"></table:table></office:spreadsheet>',
    ),
  'ods advert on a button': () => table(`<form:button form:label="${advert}"/>`),

  'docx with a list, a form and hidden words': () =>
    docxOf(
      `<w:p>${run('Nomor 400.7/1234')}${run(' (rahasia)', '<w:rPr><w:vanish w:val="0"/></w:rPr>')}</w:p><w:p>
        ${run('Daftar')}
      </w:p><w:sdt><w:listItem w:displayText="Pilih satu" w:value="1"/></w:sdt>`,
      {
        name: 'word/numbering.xml',
        content: '<w:numbering><w:lvl><w:lvlText w:val="%1.%2."/></w:lvl></w:numbering>',
      },
    ),
  'xlsx with formats of amounts': () =>
    partOf(
      'xl/styles.xml',
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="&quot;Rp&quot;\\ #,##0.00_);[Red]\\(#,##0.00\\)"/><numFmt numFmtId="165" formatCode="0000\\-0000\\-0000"/></numFmts></styleSheet>',
    ),
  'xlsx with losses and averages': () =>
    sheet(
      '<sheetData><row r="1"><c r="A1"><v>-1250000000000</v></c><c r="B1"><v>416666666666.66669</v></c></row></sheetData>',
    ),
};
