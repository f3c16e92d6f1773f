import { inflateSync } from 'node:zlib';
import { emptyLayout, type Block, type Layout } from './layout.ts';

/** What packed words or colours of one PNG may come to. */
const mostInflated = 4 * 1024 * 1024;

const inflated = (bytes: Buffer): Buffer | 'swollen' | undefined => {
  try {
    return inflateSync(bytes, { maxOutputLength: mostInflated });
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'swollen' : undefined;
  }
};

const zero = (bytes: Buffer, from: number): number => {
  const at = bytes.indexOf(0, from);
  return at < 0 ? bytes.length : at;
};

/** ImageMagick writes what other formats have blocks for as words, in hexadecimal. */
const rawProfile = (key: string, text: Buffer): Block | undefined => {
  const name = /^Raw profile type (exif|APP1|iptc|xmp)$/i.exec(key)?.[1]?.toLowerCase();
  if (name === undefined) return undefined;
  const digits = text.toString('latin1').replace(/^\s*\S+\s+\d+\s/, '');
  const bytes = Buffer.from(digits.replace(/[^0-9a-f]/gi, ''), 'hex');
  if (name === 'iptc' || name === 'xmp') return { kind: name, bytes };
  const head = bytes.indexOf('Exif\0\0', 0, 'latin1');
  return head < 0
    ? { kind: name === 'exif' ? 'exif' : 'xmp', bytes }
    : { kind: 'exif', bytes: bytes.subarray(head + 6) };
};

const textBlock = (key: string, text: Buffer): Block =>
  rawProfile(key, text) ??
  (key === 'XML:com.adobe.xmp'
    ? { kind: 'xmp', bytes: text }
    : { kind: 'text', bytes: Buffer.concat([Buffer.from(`${key}: `), text]) });

/** The words in a chunk, unpacked; undefined in a chunk that has none. */
const blockOf = (type: string, data: Buffer): Block | 'swollen' | undefined => {
  if (type === 'eXIf') return { kind: 'exif', bytes: data };
  if (!['tEXt', 'zTXt', 'iTXt', 'iCCP'].includes(type)) return undefined;
  const keyEnd = zero(data, 0);
  const key = data.toString('latin1', 0, keyEnd);
  if (type === 'tEXt') return textBlock(key, data.subarray(keyEnd + 1));
  if (type === 'iTXt' && data[keyEnd + 1] === 0)
    return textBlock(key, data.subarray(zero(data, zero(data, keyEnd + 3) + 1) + 1));
  const start = type === 'iTXt' ? zero(data, zero(data, keyEnd + 3) + 1) + 1 : keyEnd + 2;
  const text = inflated(data.subarray(start));
  if (text === 'swollen') return text;
  return text && type !== 'iCCP' ? textBlock(key, text) : undefined;
};

/** Walks the chunks of a PNG. */
export const pngLayout = (bytes: Buffer): Layout => {
  const layout = emptyLayout();
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    const next = at + 12 + length;
    if (next > bytes.length) break;
    const block = blockOf(type, bytes.subarray(at + 8, at + 8 + length));
    if (type === 'acTL' && length === 8) layout.frames = bytes.readUInt32BE(at + 8);
    if (block === 'swollen') layout.isSwollen = true;
    else if (block) layout.blocks.push(block);
    if (type === 'IEND') return { ...layout, end: next };
    at = next;
  }
  return layout;
};
