import { emptyLayout, type Block, type Layout } from './layout.ts';

const exif = 'Exif\0\0';
const xmp = 'http://ns.adobe.com/xap/1.0/\0';
const xmpMore = 'http://ns.adobe.com/xmp/extension/\0';
const photoshop = 'Photoshop 3.0\0';

const startsWith = (bytes: Buffer, words: string): boolean =>
  bytes.toString('latin1', 0, words.length) === words;

const blockOf = (marker: number, bytes: Buffer): Block | undefined => {
  // A comment, and the certificate of where a picture comes from, which repeats what the camera knew.
  if (marker === 0xfe || marker === 0xeb) return { kind: 'text', bytes };
  if (marker === 0xed && startsWith(bytes, photoshop))
    return { kind: 'iptc', bytes: bytes.subarray(photoshop.length) };
  if (marker !== 0xe1) return undefined;
  if (startsWith(bytes, exif)) return { kind: 'exif', bytes: bytes.subarray(exif.length) };
  const isXmp = startsWith(bytes, xmp) || startsWith(bytes, xmpMore);
  return isXmp ? { kind: 'xmp', bytes: bytes.subarray(xmp.length) } : undefined;
};

/** The next marker that is none of the pixels' own. */
const afterPixels = (bytes: Buffer, from: number): number => {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const marker = bytes[at + 1] ?? 0;
    const isOfPixels = marker === 0 || marker === 0xff || (marker >= 0xd0 && marker <= 0xd7);
    if (!isOfPixels) return at;
  }
  return bytes.length;
};

/** Walks the segments of a JPEG. */
export const jpegLayout = (bytes: Buffer): Layout => {
  const layout = emptyLayout();
  let at = 2;
  while (at + 1 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xd9) return { ...layout, end: at + 2 };
    if (at + 4 > bytes.length) break;
    const length = bytes.readUInt16BE(at + 2);
    const block = blockOf(marker, bytes.subarray(at + 4, at + 2 + length));
    if (block) layout.blocks.push(block);
    at += 2 + length;
    if (marker === 0xda) at = afterPixels(bytes, at);
  }
  return layout;
};
