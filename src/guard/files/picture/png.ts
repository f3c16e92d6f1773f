import { inflateSync } from 'node:zlib';
import { emptyLayout, type Block, type Layout } from './layout.ts';

/** What all packed words and colours of one PNG may come to. */
const mostInflated = 4 * 1024 * 1024;
/** The most that a packed byte can come to. */
const mostGrowth = 1032;
/** More pieces of words than any program writes. */
const mostBlocks = 1000;

/** A PNG that packs far more than it says. */
class Swollen extends Error {}

type Inflate = (bytes: Buffer) => Buffer | undefined;

/** Unpacks what one PNG holds, within one bound for all of it. */
const inflater = (): Inflate => {
  let left = mostInflated;
  return (bytes) => {
    try {
      const found = inflateSync(bytes, { maxOutputLength: left });
      left -= found.length;
      if (left <= 0) throw new Swollen();
      return found;
    } catch (error) {
      if (error instanceof Swollen) throw error;
      if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw new Swollen();
      // What breaks may come to much before it does.
      left -= bytes.length * mostGrowth;
      if (left <= 0) throw new Swollen();
      return undefined;
    }
  };
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
const blockOf = (type: string, data: Buffer, inflate: Inflate): Block | undefined => {
  if (type === 'eXIf') return { kind: 'exif', bytes: data };
  if (type === 'caBX') return { kind: 'text', bytes: data };
  if (!['tEXt', 'zTXt', 'iTXt', 'iCCP'].includes(type)) return undefined;
  const keyEnd = zero(data, 0);
  const key = data.toString('latin1', 0, keyEnd);
  if (type === 'tEXt') return textBlock(key, data.subarray(keyEnd + 1));
  if (type === 'iTXt' && data[keyEnd + 1] === 0)
    return textBlock(key, data.subarray(zero(data, zero(data, keyEnd + 3) + 1) + 1));
  const start = type === 'iTXt' ? zero(data, zero(data, keyEnd + 3) + 1) + 1 : keyEnd + 2;
  const text = inflate(data.subarray(start));
  return text && type !== 'iCCP' ? textBlock(key, text) : undefined;
};

const walk = (bytes: Buffer, layout: Layout): void => {
  const inflate = inflater();
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    const next = at + 12 + length;
    if (next > bytes.length) return;
    if (type === 'acTL' && length === 8) layout.frames = bytes.readUInt32BE(at + 8);
    const block = blockOf(type, bytes.subarray(at + 8, at + 8 + length), inflate);
    if (block) layout.blocks.push(block);
    if (layout.blocks.length > mostBlocks) throw new Swollen();
    if (type === 'IEND') layout.end = next;
    if (layout.end !== undefined) return;
    at = next;
  }
};

/** Walks the chunks of a PNG. */
export const pngLayout = (bytes: Buffer): Layout => {
  const layout = emptyLayout();
  try {
    walk(bytes, layout);
  } catch (error) {
    if (!(error instanceof Swollen)) throw error;
    layout.isSwollen = true;
  }
  return layout;
};
