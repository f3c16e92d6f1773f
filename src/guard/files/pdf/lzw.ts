const clear = 256;
const end = 257;

/**
 * What LZW packed, up to its end mark or the first code that has no meaning; at most `limit` bytes. `early` is 1 where
 * codes grow one step before they must, as in most PDFs.
 */
export const unLzw = (bytes: Buffer, limit: number, early: number): Buffer => {
  let out = Buffer.alloc(Math.min(limit, 65_536) + 4096);
  let length = 0;
  // What a code of the table says lies in the output already: where, and how long.
  const places = new Int32Array(4096);
  const lengths = new Int32Array(4096);
  const copy = (from: number, count: number) => {
    if (length + count > out.length) out = Buffer.concat([out], out.length * 2 + count);
    // Byte by byte: a code may say its own first byte again at its end.
    for (let at = 0; at < count; at += 1) out[length + at] = out[from + at] ?? 0;
    length += count;
  };
  let [next, width, last, held, bits] = [258, 9, -1, 0, 0];
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xffffff;
    bits += 8;
    if (bits < width) continue;
    bits -= width;
    const code = (held >> bits) & ((1 << width) - 1);
    if (code === end || length >= limit) break;
    if (code === clear) {
      [next, width, last] = [258, 9, -1];
      continue;
    }
    const start = length;
    if (code < 256) {
      if (length === out.length) out = Buffer.concat([out], out.length * 2);
      out[length] = code;
      length += 1;
    } else if (code < next) copy(places[code] ?? 0, lengths[code] ?? 0);
    else if (code === next && last >= 0) copy(last, start - last + 1);
    else break;
    if (last >= 0 && next < 4096) {
      places[next] = last;
      lengths[next] = start - last + 1;
      next += 1;
    }
    last = start;
    width = Math.max(9, Math.min(12, 32 - Math.clz32(next + early)));
  }
  return out.subarray(0, Math.min(length, limit));
};
