import { emptyLayout, type Layout } from './layout.ts';

/** Walks the chunks of a WebP. */
export const webpLayout = (bytes: Buffer): Layout => {
  const layout = emptyLayout();
  if (bytes.length < 12) return layout;
  const end = bytes.readUInt32LE(4) + 8;
  if (end > bytes.length) return layout;
  for (let at = 12; at + 8 <= end;) {
    const type = bytes.toString('latin1', at, at + 4);
    const length = bytes.readUInt32LE(at + 4);
    const data = bytes.subarray(at + 8, Math.min(at + 8 + length, end));
    if (type === 'EXIF') {
      const isNamed = data.toString('latin1', 0, 6) === 'Exif\0\0';
      layout.blocks.push({ kind: 'exif', bytes: isNamed ? data.subarray(6) : data });
    }
    if (type === 'XMP ') layout.blocks.push({ kind: 'xmp', bytes: data });
    at += 8 + length + (length % 2);
  }
  return { ...layout, end };
};
