import sharp from 'sharp';
import { emptyLayout, type Layout } from './layout.ts';

/** The boxes of an AVIF one after the other: where they end, or undefined where one is larger than the file. */
const endOf = (bytes: Buffer): number | undefined => {
  let at = 0;
  while (at + 8 <= bytes.length) {
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (!/^[a-z]{4}$/.test(type)) return at;
    const told = bytes.readUInt32BE(at);
    const size =
      told === 1 && at + 16 <= bytes.length ? Number(bytes.readBigUInt64BE(at + 8)) : told;
    if (told === 0) return bytes.length;
    if (size < 8 || at + size > bytes.length) return undefined;
    at += size;
  }
  return at;
};

/** Walks the boxes of an AVIF. What it says beside its pixels lies scattered, and its decoder gathers it. */
export const avifLayout = async (bytes: Buffer): Promise<Layout> => {
  const layout = emptyLayout();
  const about = sharp(bytes, { limitInputPixels: false }).metadata();
  const { exif, xmp } = await about.catch(() => ({ exif: undefined, xmp: undefined }));
  const head = exif?.toString('latin1', 0, 6) === 'Exif\0\0' ? 6 : 0;
  if (exif) layout.blocks.push({ kind: 'exif', bytes: exif.subarray(head) });
  if (xmp) layout.blocks.push({ kind: 'xmp', bytes: xmp });
  return { ...layout, end: endOf(bytes) };
};
