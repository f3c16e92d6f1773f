/** The fields of IPTC's second record, by number, wherever they lie between the blocks of Photoshop. */
export const iptcFields = (bytes: Buffer): { field: number; words: string }[] => {
  const found: { field: number; words: string }[] = [];
  const mark = Buffer.of(0x1c, 2);
  for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at)) {
    if (at + 5 > bytes.length) break;
    const length = bytes.readUInt16BE(at + 3);
    const end = at + 5 + length;
    if (end <= bytes.length)
      found.push({ field: bytes[at + 2] ?? 0, words: bytes.toString('utf8', at + 5, end) });
    at = end <= bytes.length ? end : at + 2;
  }
  return found;
};
