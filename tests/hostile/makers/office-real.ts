import { makeZip, type ZipFile } from '../../cms/gateway/uploads/make-zip.ts';
import { docxOf, odsOf, relationship, relationships, xlsxOf } from '../make-office.ts';
import type { Make } from './make.ts';

const nik = '7271034101010004';

const chart = (name: string, ...values: string[]): ZipFile => ({
  name,
  content: `<c:chartSpace xmlns:c="c"><c:val><c:numRef><c:numCache>${values.map((value, at) => `<c:pt idx="${at}"><c:v>${value}</c:v></c:pt>`).join('')}</c:numCache></c:numRef></c:val></c:chartSpace>`,
});
/** The value of a share whose digits look like a telephone, and one whose digits pass as a bank card's. */
const shares = ['0.83333333333333337', '0.4111111111111111', '4.1111111111111111E-2'];

const note = (words: string): ZipFile => ({
  name: 'xl/comments1.xml',
  content: `<comments><commentList><comment ref="C2"><text><t>${words}</t></text></comment></commentList></comments>`,
});
const withTemplate = (target: string): Buffer =>
  docxOf(
    undefined,
    relationships(
      'word/_rels/settings.xml.rels',
      relationship('attachedTemplate', target, 'TargetMode="External"'),
    ),
  );

/** As SheetJS writes it: a type for files of an ending that none has. */
const withSpareType = (...more: ZipFile[]): Buffer =>
  makeZip([
    {
      name: '[Content_Types].xml',
      content:
        '<Types><Default Extension="bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
    },
    { name: 'xl/workbook.xml', content: '<workbook/>' },
    ...more,
  ]);

/** Office files as the programs that most offices use write them. */
export const realOffice: Readonly<Record<string, Make>> = {
  'xlsx nik in a chart': () => xlsxOf(undefined, [chart('xl/charts/chart1.xml', nik)]),
  'xlsx with a program of a type by its ending': () =>
    withSpareType({ name: 'xl/isi.bin', content: 'x' }),
  'docx template on a share': () => withTemplate('file:///\\\\203.0.113.9\\a\\surat.dotm'),
  'docx template on a share, with slashes': () => withTemplate('file:////203.0.113.9/a/surat.dotm'),
  'docx link to a file on a drive': () =>
    docxOf(
      undefined,
      relationships(
        'word/_rels/document.xml.rels',
        relationship('hyperlink', 'file:///D:\\Surat\\Lampiran.docx', 'TargetMode="External"'),
      ),
    ),
  'docx template beside a site': () => withTemplate('//203.0.113.9/surat.dotm'),

  'xlsx with shares in a chart': () =>
    xlsxOf(undefined, [chart('xl/charts/chart1.xml', ...shares)]),
  'docx with shares in a chart': () =>
    docxOf(undefined, chart('word/charts/chart1.xml', ...shares)),
  'ods with shares in a chart': () =>
    odsOf('', {
      name: 'Object 1/content.xml',
      content: `<office:document-content>${shares.map((share) => `<text:p>${share}</text:p>`).join('')}</office:document-content>`,
    }),
  'xlsx with a conversation': () =>
    xlsxOf(undefined, [
      note(
        '[Komentar Utas] Pelajari selengkapnya: https://go.microsoft.com/fwlink/?linkid=870924 Komentar: Mohon diperiksa',
      ),
    ]),
  'xlsx signed': () =>
    xlsxOf(undefined, [
      {
        name: '_xmlsignatures/sig1.xml',
        content:
          '<Signature><SignatureMethod Algorithm="x"/><QualifyingProperties><Identifier>http://uri.etsi.org/01903/v1.2.2#ProofOfOrigin</Identifier></QualifyingProperties></Signature>',
      },
    ]),
  'xlsx with a type for files that it has not': () => withSpareType(),
  'docx made from a template of its own office': () =>
    withTemplate('file:///C:\\Users\\Contoh\\Documents\\Surat%20Dinas.dotx'),
  'docx made from the usual template': () => withTemplate('Normal.dotm'),
};
