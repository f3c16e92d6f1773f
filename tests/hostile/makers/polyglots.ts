import { makeZip } from '../../cms/gateway/uploads/make-zip.ts';
import { docxOf } from '../make-office.ts';
import { avif, chunk, jpeg, jpegWith, pngWith, segment, webp } from '../make-picture.ts';
import { pdfOf, stream } from '../make-pdf.ts';
import type { Make } from './make.ts';

const container = () => makeZip([{ name: 'jahat.html', content: '<b>x</b>' }]);
const page = '<html><body onload=alert(1)>';

/** A container whose comment is all that follows it, `rest` bytes. */
const containerBefore = (rest: number): Buffer => {
  const bytes = container();
  bytes.writeUInt16LE(rest, bytes.length - 2);
  return bytes;
};

/** A picture with a container in its words: what follows is the container's comment. */
const pngAndContainer = (): Buffer => {
  const parts = (rest: number) =>
    pngWith([chunk('tEXt', Buffer.concat([Buffer.from('a\0'), containerBefore(rest)]))]);
  const draft = parts(0);
  const end = draft.lastIndexOf('PK\x05\x06', undefined, 'latin1') + 22;
  return parts(draft.length - end);
};

const pdfAndContainer = (): Buffer => {
  const parts = (rest: number) => pdfOf({ objects: [stream('', containerBefore(rest))] });
  const draft = parts(0);
  const end = draft.lastIndexOf('PK\x05\x06', undefined, 'latin1') + 22;
  return parts(draft.length - end);
};

const after = (bytes: Buffer, more: Buffer | string): Buffer =>
  Buffer.concat([bytes, Buffer.from(more as string, 'latin1')]);

/** Files that are two things at once, and files that only remind of it. */
export const polyglots: Readonly<Record<string, Make>> = {
  'jpeg and container behind': () => after(jpeg, container()),
  'png and container behind': () => after(pngWith(), container()),
  'png and container in its words': pngAndContainer,
  'webp and program behind': () => after(webp, 'MZ\x90\0program'),
  'avif and page behind': () => after(avif, page),
  'jpeg and script behind': () => after(jpeg, '/*x*/=1;alert(1)//'),
  'jpeg and page in its comment': () => jpegWith(segment(0xfe, `${page}<!--`)),
  'png and program in its words': () =>
    pngWith([chunk('tEXt', 'Comment\0<?php system($_GET["c"]); ?>')]),
  'png and drawing that acts, far inside': () =>
    pngWith([chunk('prVt', `${' '.repeat(5000)}<svg onload=alert(1)>`)]),
  'png and pdf in its words': () => pngWith([chunk('tEXt', 'a\0%PDF-1.7 1 0 obj')]),
  'pdf and container inside': pdfAndContainer,
  'pdf and container behind': () => after(pdfOf(), container()),
  'page and pdf behind': () => after(Buffer.from(page), pdfOf()),
  'gif and archive behind': () => after(Buffer.from('GIF89a/*'), container()),
  'docx and page behind': () => after(docxOf(), page),
  'program and docx behind': () =>
    after(Buffer.from('MZ\x90\0'.padEnd(64, '\0'), 'latin1'), docxOf()),
  'table that is a page': () => Buffer.from(`${page}<table><tr><td>nama,jumlah`),

  'png with a word on containers': () =>
    pngWith([chunk('tEXt', 'Comment\0Simpan sebagai ZIP (PK)')]),
  'jpeg with a word on pages': () => jpegWith(segment(0xfe, 'Halaman html dan skrip')),
  'pdf that shows a container': () =>
    pdfOf({ objects: [stream('', 'PK\x03\x04 PK\x05\x06 contoh isi berkas ZIP, bukan ZIP')] }),
  'pdf that shows a page': () =>
    pdfOf({ objects: [stream('', 'BT (<html><script>alert\\(1\\)</script>) Tj ET')] }),
};
