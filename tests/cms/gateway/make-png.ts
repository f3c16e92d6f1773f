import { createHash } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';

const number = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};

const chunk = (type: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  return Buffer.concat([number(data.length), body, number(crc32(body))]);
};

/** A whole PNG from its packed rows; every row begins with a filter byte. */
export const pngOf = (
  { width, height, depth, colours }: Record<'width' | 'height' | 'depth' | 'colours', number>,
  packedRows: Uint8Array,
): Buffer =>
  Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk(
      'IHDR',
      Buffer.concat([number(width), number(height), Buffer.of(depth, colours, 0, 0, 0)]),
    ),
    chunk('IDAT', packedRows),
    chunk('IEND', Buffer.alloc(0)),
  ]);

/** The colour that `mark` gives a PNG. */
export const colourOf = (mark: string): readonly number[] => [
  ...createHash('sha256').update(mark).digest().subarray(0, 3),
];

/** A PNG of 8 × 8 pixels in one colour, as base64; `mark` makes them differ. */
export const makePng = (mark = ''): string => {
  const row = [0, ...Array.from({ length: 8 }, () => colourOf(mark)).flat()];
  const rows = Buffer.from(Array.from({ length: 8 }, () => row).flat());
  return pngOf({ width: 8, height: 8, depth: 8, colours: 2 }, deflateSync(rows)).toString('base64');
};
