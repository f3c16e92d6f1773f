import { constants, deflateRawSync, deflateSync } from 'node:zlib';
import { makeZip } from '../../cms/gateway/uploads/make-zip.ts';
import { docxOf, xlsxOf } from '../make-office.ts';
import { chunk, jpeg, movingWebp, pngWith } from '../make-picture.ts';
import { packOf, pdfOf, stream } from '../make-pdf.ts';
import type { Make } from './make.ts';

const megabyte = 1024 * 1024;

/** Zeros as zlib packs them, without ever holding them: one packed megabyte again and again. */
const zeros = (megabytes: number): Buffer => {
  const one = deflateRawSync(Buffer.alloc(megabyte), { finishFlush: constants.Z_SYNC_FLUSH });
  return Buffer.concat([Buffer.of(0x78, 0x01), ...Array.from({ length: megabytes }, () => one)]);
};

const named = (key: string, data: Uint8Array) => Buffer.concat([Buffer.from(`${key}\0\0`), data]);

/** A JPEG whose header claims a side of 65,500 pixels. */
const wideJpeg = (): Buffer => {
  const bytes = Buffer.from(jpeg);
  const frame = Math.max(
    bytes.indexOf('\xff\xc0', 0, 'latin1'),
    bytes.indexOf('\xff\xc2', 0, 'latin1'),
  );
  bytes.writeUInt16BE(65_500, frame + 5);
  bytes.writeUInt16BE(65_500, frame + 7);
  return bytes;
};

const lzwRuns = (codes: number): Buffer => {
  // One zero, then each time the string that is just being learnt: strings grow by one.
  let bits = '100000000' + '000000000';
  for (let code = 258; code < 258 + codes; code += 1) {
    const width = Math.max(9, Math.min(12, 32 - Math.clz32(code + 1)));
    bits += code.toString(2).padStart(width, '0');
  }
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
};

/** Small files that become huge or endless in who opens them, and large ones that do not. */
export const bombs: Readonly<Record<string, Make>> = {
  'png of 16,000 × 16,000': () => pngWith([], { width: 16_000, height: 16_000, rows: zeros(31) }),
  'png of 100,000 × 100,000': () =>
    pngWith([], { width: 100_000, height: 100_000, rows: zeros(1) }),
  'jpeg of 65,500 × 65,500': wideJpeg,
  'png with words that swell': () => pngWith([chunk('zTXt', named('Comment', zeros(200)))]),
  'png with many words that swell a little each': () =>
    pngWith(Array.from({ length: 250 }, () => chunk('zTXt', named('a', zeros(3))))),
  'png with more words than pixels': () =>
    pngWith(Array.from({ length: 60_000 }, () => chunk('tEXt', 'a\0b'))),
  'png with colours that swell': () => pngWith([chunk('iCCP', named('icc', zeros(200)))]),
  'png of a million frames': () =>
    pngWith([chunk('acTL', Buffer.from([0, 0x0f, 0x42, 0x40, 0, 0, 0, 0]))]),
  'webp of many frames': () => movingWebp(400, 8),
  'webp of large frames': () => movingWebp(60, 1000),
  'pdf that swells': () => pdfOf({ objects: [stream('/Filter /FlateDecode', zeros(1024))] }),
  'pdf that swells twice': () =>
    pdfOf({
      objects: [stream('/Filter [/FlateDecode /FlateDecode]', deflateSync(zeros(2048)))],
    }),
  'pdf whose pack swells': () =>
    pdfOf({ objects: [stream('/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode', zeros(400))] }),
  'pdf of many streams that swell': () =>
    pdfOf({
      objects: Array.from({ length: 12 }, () => stream('/Filter /FlateDecode', zeros(60))),
    }),
  'pdf with too many filters': () =>
    pdfOf({ objects: [stream(`/Filter [${'/FlateDecode '.repeat(50)}]`, zeros(1))] }),
  'pdf too deep': () => pdfOf({ objects: ['['.repeat(100_000)] }),
  'pdf that opens and never closes': () => pdfOf({ objects: ['1 0 obj ('.repeat(50_000)] }),
  'office file that swells': () =>
    xlsxOf(undefined, [{ name: 'xl/a.xml', content: Buffer.alloc(3 * megabyte) }]),
  'office file of too many': () =>
    docxOf(
      undefined,
      ...Array.from({ length: 5001 }, (_, at) => ({ name: `a/${at}`, content: '' })),
    ),
  'office files in each other': () =>
    docxOf(undefined, {
      name: 'word/a.docx',
      content: docxOf(undefined, { name: 'word/b.docx', content: docxOf() }),
    }),
  'office file that lies about its size': () =>
    xlsxOf(undefined, [{ name: 'xl/a.xml', content: Buffer.alloc(3 * megabyte), claims: 9 }]),
  'container of a way out': () => makeZip([{ name: '../../etc/cron.d/a', content: 'x' }]),
  'table too large': () => Buffer.alloc(10 * megabyte + 1, 'a,b\n'),

  'png of 6,000 × 6,000': () => pngWith([], { width: 6000, height: 6000 }),
  'pdf of a plain scan': () =>
    pdfOf({
      objects: [
        stream('/Subtype /Image /Filter /FlateDecode', deflateSync(Buffer.alloc(9 * megabyte))),
      ],
    }),
  'pdf packed by learning': () => pdfOf({ objects: [stream('/Filter /LZWDecode', lzwRuns(1000))] }),
  'pdf of many objects': () =>
    pdfOf({
      objects: [
        packOf(
          Array.from({ length: 3000 }, (_, at) => [at + 6, `<< /Title (Bab ${at}) >>`] as const),
          '/Filter /FlateDecode',
          deflateSync,
        ),
      ],
    }),
  'table of many rows': () => Buffer.from(`nomor,nama\n${'1,Palu\n'.repeat(20_000)}`),
};
