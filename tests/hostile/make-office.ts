import { makeZip, type ZipFile } from '../cms/gateway/uploads/make-zip.ts';

const openXml = 'application/vnd.openxmlformats-officedocument';
const relationshipType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const typesFile = (...types: string[]): ZipFile => ({
  name: '[Content_Types].xml',
  content: `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${types.map((type) => `<Override PartName="/x" ContentType="${type}"/>`).join('')}</Types>`,
});

/** A relationship of OOXML; `more` are attributes. */
export const relationship = (kind: string, target: string, more = ''): string =>
  `<Relationship Id="rId1" Type="${relationshipType}/${kind}" Target="${target}" ${more}/>`;

/** The file of relationships of a part. */
export const relationships = (part: string, ...inside: string[]): ZipFile => ({
  name: part,
  content: `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside.join('')}</Relationships>`,
});

const letter = (body: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;

/** A letter with this body, and more files. */
export const docxOf = (
  body = '<w:p><w:r><w:t>Surat</w:t></w:r></w:p>',
  ...more: ZipFile[]
): Buffer =>
  makeZip([
    typesFile(`${openXml}.wordprocessingml.document.main+xml`),
    { name: 'word/document.xml', content: letter(body) },
    ...more,
  ]);

/** A table whose cell A1 has this formula, and more files. `types` are further types of parts. */
export const xlsxOf = (
  formula = 'SUM(B1:B9)',
  more: ZipFile[] = [],
  types: string[] = [],
): Buffer =>
  makeZip([
    typesFile(`${openXml}.spreadsheetml.sheet.main+xml`, ...types),
    { name: 'xl/workbook.xml', content: '<workbook/>' },
    {
      name: 'xl/worksheets/sheet1.xml',
      content: `<worksheet><sheetData><row r="1"><c r="A1"><f>${formula}</f><v>1</v></c></row></sheetData></worksheet>`,
    },
    ...more,
  ]);

/** A table of LibreOffice with this content, and more files. */
export const odsOf = (content = '', ...more: ZipFile[]): Buffer =>
  makeZip([
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet' },
    {
      name: 'content.xml',
      content: `<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"><office:scripts/><office:body>${content}</office:body></office:document-content>`,
    },
    { name: 'META-INF/manifest.xml', content: '<manifest:manifest/>' },
    ...more,
  ]);

/** A field of Word whose code is cut into these pieces. */
export const fieldOf = (...pieces: string[]): string =>
  `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>${pieces
    .map(
      (piece) =>
        `<w:r><w:rPr><w:b/></w:rPr><w:instrText xml:space="preserve">${piece}</w:instrText></w:r>`,
    )
    .join(
      '',
    )}<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
