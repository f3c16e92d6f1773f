import { crc32, deflateSync } from 'node:zlib';

/** A JPEG of 8 × 8 pixels. */
export const jpeg = Buffer.from(
  '/9j/2wBDAA0NDQ0ODQ4QEA4UFhMWFB4bGRkbHi0gIiAiIC1EKjIqKjIqRDxJOzc7STxsVUtLVWx9aWNpfZeHh5e+tb75+f//2wBDAQ0NDQ0ODQ4QEA4UFhMWFB4bGRkbHi0gIiAiIC1EKjIqKjIqRDxJOzc7STxsVUtLVWx9aWNpfZeHh5e+tb75+f//wgARCAAIAAgDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAL/xAAVAQEBAAAAAAAAAAAAAAAAAAACBv/aAAwDAQACEAMQAAAAkGY//8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPwB//8QAFBEBAAAAAAAAAAAAAAAAAAAAAP/aAAgBAgEBPwB//8QAFBEBAAAAAAAAAAAAAAAAAAAAAP/aAAgBAwEBPwB//9k=',
  'base64',
);

/** A WebP of 8 × 8 pixels. */
export const webp = Buffer.from('UklGRh4AAABXRUJQVlA4TBEAAAAvB8ABAAdQ1Yr0rv+BiOh/AAA=', 'base64');

/** An AVIF of 8 × 8 pixels. */
export const avif = Buffer.from(
  'AAAAHGZ0eXBhdmlmAAAAAG1pZjFhdmlmbWlhZgAAANZtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAACJpbG9jAAAAAERAAAEAAQAAAAAA+gABAAAAAAAAAB8AAAAjaWluZgAAAAAAAQAAABVpbmZlAgAAAAABAABhdjAxAAAAAA5waXRtAAAAAAABAAAAVmlwcnAAAAA4aXBjbwAAAAxhdjFDgSACAAAAABRpc3BlAAAAAAAAAAgAAAAIAAAAEHBpeGkAAAAAAwgICAAAABZpcG1hAAAAAAAAAAEAAQOBAgMAAAAnbWRhdBIACgg4CL9pAQ0GkDIRGsJi5OAAFAAAkDWOFxrNUzE=',
  'base64',
);

/** An AVIF that knows where it was taken. */
export const avifWithPlace = Buffer.from(
  'AAAAHGZ0eXBhdmlmAAAAAG1pZjFhdmlmbWlhZgAAARdtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAADRpbG9jAAAAAERAAAIAAQAAAAABOwABAAAAAAAAAB8AAgAAAAABWgABAAAAAAAAAQAAAAA4aWluZgAAAAAAAgAAABVpbmZlAgAAAAABAABhdjAxAAAAABVpbmZlAgAAAQACAABFeGlmAAAAAA5waXRtAAAAAAABAAAAVmlwcnAAAAA4aXBjbwAAAAxhdjFDgSACAAAAABRpc3BlAAAAAAAAAAgAAAAIAAAAEHBpeGkAAAAAAwgICAAAABZpcG1hAAAAAAAAAAEAAQOBAgMAAAAaaXJlZgAAAAAAAAAOY2RzYwACAAEAAQAAASdtZGF0EgAKCDgIv2kBDQaQMhEawmLk4AAUAACQNY4XGs1TMQAAAAZFeGlmAABJSSoACAAAAAcAEgEDAAEAAAABAAAAGgEFAAEAAABiAAAAGwEFAAEAAABqAAAAKAEDAAEAAAACAAAAEwIDAAEAAAABAAAAaYcEAAEAAAByAAAAJYgEAAEAAADAAAAAAAAAADhjAADoAwAAOGMAAOgDAAAGAACQBwAEAAAAMDIxMAGRBwAEAAAAAQIDAACgBwAEAAAAMDEwMAGgAwABAAAA//8AAAKgBAABAAAACAAAAAOgBAABAAAACAAAAAAAAAACAAEAAgACAAAAUwAAAAIABQADAAAA3gAAAAAAAAAAAAAAAQAAADUAAAABAAAAAAAAAAEAAAA=',
  'base64',
);

/** A field of EXIF: its tag, and its words or the table that it leads to. */
type Field = readonly [tag: number, value: string | readonly Field[]];

/** EXIF with its first table; tables inside follow it. `order` is that of its bytes. */
export const exifOf = (fields: readonly Field[], order: 'II' | 'MM' = 'II'): Buffer => {
  const put = (value: number, size: 2 | 4): Buffer => {
    const bytes = Buffer.alloc(size);
    if (order === 'II') bytes.writeUIntLE(value, 0, size);
    else bytes.writeUIntBE(value, 0, size);
    return bytes;
  };
  const tableAt = (start: number, table: readonly Field[]): Buffer => {
    const lines: Buffer[] = [put(table.length, 2)];
    const behind: Buffer[] = [];
    let free = start + 2 + table.length * 12 + 4;
    for (const [tag, value] of table) {
      const isWords = typeof value === 'string';
      const data = isWords ? Buffer.from(`${value}\0`.padEnd(8, '\0')) : tableAt(free, value);
      const [type, count] = isWords ? [2, data.length] : [4, 1];
      lines.push(put(tag, 2), put(type, 2), put(count, 4), put(free, 4));
      behind.push(data);
      free += data.length;
    }
    return Buffer.concat([...lines, put(0, 4), ...behind]);
  };
  return Buffer.concat([Buffer.from(order), put(42, 2), put(8, 4), tableAt(8, fields)]);
};

/** The fields of a place, as a telephone writes them. */
export const placeFields: readonly Field[] = [
  [
    0x8825,
    [
      [0x01, 'S'],
      [0x02, '0 53 30'],
      [0x03, 'E'],
      [0x04, '119 52 12'],
    ],
  ],
];

const number32 = (value: number, isLittle = false): Buffer => {
  const bytes = Buffer.alloc(4);
  if (isLittle) bytes.writeUInt32LE(value);
  else bytes.writeUInt32BE(value);
  return bytes;
};

/** A segment of a JPEG. */
export const segment = (marker: number, data: Uint8Array | string): Buffer => {
  const bytes = Buffer.from(data as string, 'latin1');
  return Buffer.concat([Buffer.of(0xff, marker), number32(bytes.length + 2).subarray(2), bytes]);
};

/** A JPEG with segments of its own behind its first mark. */
export const jpegWith = (...segments: Buffer[]): Buffer =>
  Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)]);

/** A chunk of a PNG. */
export const chunk = (type: string, data: Uint8Array | string): Buffer => {
  const body = Buffer.concat([Buffer.from(type), Buffer.from(data as string, 'latin1')]);
  return Buffer.concat([number32(body.length - 4), body, number32(crc32(body))]);
};

/** A PNG of one bit a pixel, with chunks of its own before its pixels. `rows` are packed. */
export const pngWith = (
  chunks: readonly Buffer[] = [],
  {
    width = 8,
    height = 8,
    rows = deflateSync(Buffer.alloc(height * (Math.ceil(width / 8) + 1))),
  }: { width?: number; height?: number; rows?: Buffer } = {},
): Buffer =>
  Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', Buffer.concat([number32(width), number32(height), Buffer.of(1, 0, 0, 0, 0)])),
    ...chunks,
    chunk('IDAT', rows),
    chunk('IEND', ''),
  ]);

const riffChunk = (type: string, data: Uint8Array): Buffer =>
  Buffer.concat([
    Buffer.from(type),
    number32(data.length, true),
    data,
    Buffer.alloc(data.length % 2),
  ]);

const webpOf = (...chunks: Buffer[]): Buffer => {
  const body = Buffer.concat([Buffer.from('WEBP'), ...chunks]);
  return Buffer.concat([Buffer.from('RIFF'), number32(body.length, true), body]);
};

const extended = (flags: number, side: number): Buffer =>
  riffChunk(
    'VP8X',
    Buffer.concat([
      Buffer.of(flags, 0, 0, 0),
      number32(side - 1, true).subarray(0, 3),
      number32(side - 1, true).subarray(0, 3),
    ]),
  );

/** A WebP with EXIF behind its pixels. */
export const webpWithExif = (exif: Buffer): Buffer =>
  webpOf(extended(0x08, 8), webp.subarray(12), riffChunk('EXIF', exif));

/** A WebP that moves through frames of 8 × 8 pixels on a field of `side`. */
export const movingWebp = (frames: number, side: number): Buffer => {
  const frame = riffChunk(
    'ANMF',
    Buffer.concat([
      Buffer.alloc(6),
      number32(7, true).subarray(0, 3),
      number32(7, true).subarray(0, 3),
      Buffer.of(100, 0, 0, 0),
      webp.subarray(12),
    ]),
  );
  return webpOf(
    extended(0x02, side),
    riffChunk('ANIM', Buffer.alloc(6)),
    ...Array.from({ length: frames }, () => frame),
  );
};

/** What XMP packs around its words. */
export const xmp = (inside: string): string =>
  `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" ${inside}/></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;

/** XMP as a JPEG carries it. */
export const xmpSegment = (inside: string): Buffer =>
  segment(0xe1, `http://ns.adobe.com/xap/1.0/\0${xmp(inside)}`);

/** EXIF as a JPEG carries it. */
export const exifSegment = (exif: Buffer): Buffer =>
  segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), exif]));

/** A field of IPTC as a JPEG carries it. */
export const iptcSegment = (field: number, words: string): Buffer => {
  const line = Buffer.concat([
    Buffer.of(0x1c, 2, field),
    number32(words.length).subarray(2),
    Buffer.from(words),
  ]);
  return segment(
    0xed,
    Buffer.concat([
      Buffer.from('Photoshop 3.0\x008BIM\x04\x04\0\0'),
      number32(line.length),
      line,
      Buffer.alloc(line.length % 2),
    ]),
  );
};
