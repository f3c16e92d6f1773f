/** A field of EXIF: where it stands, by the table that it is in. */
export interface ExifField {
  table: 'main' | 'camera' | 'place';
  tag: number;
  /** Its words, where it is made of letters. */
  words: string;
}

const cameraTable = 0x8769;
const placeTable = 0x8825;
const sizes: Readonly<Record<number, number>> = { 1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 7: 1, 9: 4, 10: 8 };

/** More tables than any camera writes. */
const mostTables = 16;

/** Every field of EXIF. `bytes` begin with the mark of their byte order. What cannot be read is passed over. */
export const exifFields = (bytes: Buffer): ExifField[] => {
  const order = bytes.toString('latin1', 0, 2);
  if ((order !== 'II' && order !== 'MM') || bytes.length < 8) return [];
  const number = (at: number, size: 2 | 4): number => {
    if (at + size > bytes.length) return 0;
    return order === 'II' ? bytes.readUIntLE(at, size) : bytes.readUIntBE(at, size);
  };
  const found: ExifField[] = [];
  const seen = new Set<number>();
  const wordsAt = (at: number, type: number, count: number): string => {
    const length = (sizes[type] ?? 1) * count;
    const start = length > 4 ? number(at + 8, 4) : at + 8;
    if ((type !== 2 && type !== 7 && type !== 1) || length > 65_535) return '';
    return bytes
      .toString('latin1', start, start + length)
      .replaceAll('\0', ' ')
      .trim();
  };
  const read = (start: number, table: ExifField['table']): void => {
    if (start < 8 || seen.has(start) || seen.size >= mostTables) return;
    seen.add(start);
    const count = number(start, 2);
    for (let at = start + 2; at < start + 2 + count * 12 && at + 12 <= bytes.length; at += 12) {
      const tag = number(at, 2);
      found.push({ table, tag, words: wordsAt(at, number(at + 2, 2), number(at + 4, 4)) });
      if (tag === cameraTable) read(number(at + 8, 4), 'camera');
      if (tag === placeTable) read(number(at + 8, 4), 'place');
    }
    if (table === 'main') read(number(start + 2 + count * 12, 4), 'main');
  };
  read(number(4, 4), 'main');
  return found;
};
