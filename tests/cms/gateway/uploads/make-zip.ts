import { crc32, deflateRawSync } from 'node:zlib';

/** One file of a container; what is not told is true of an ordinary one. */
export interface ZipFile {
  name: string;
  content: Uint8Array | string;
  encrypted?: boolean;
  /** The size that the container claims for it. */
  claims?: number;
}

const record = (
  size: number,
  fields: readonly (readonly [at: number, bytes: 2 | 4, value: number])[],
) => {
  const bytes = Buffer.alloc(size);
  for (const [at, length, value] of fields) bytes.writeUIntLE(value, at, length);
  return bytes;
};

/** A ZIP container, every file deflated but an OpenDocument's `mimetype`. */
export const makeZip = (files: readonly ZipFile[]): Buffer => {
  const bodies: Buffer[] = [];
  const entries: Buffer[] = [];
  let at = 0;
  for (const { name, content, encrypted = false, claims } of files) {
    const bytes = Buffer.from(content);
    const stored = name === 'mimetype';
    const packed = stored ? bytes : deflateRawSync(bytes, { level: 1 });
    const about = (from: number) =>
      [
        [from, 2, encrypted ? 1 : 0],
        [from + 2, 2, stored ? 0 : 8],
        [from + 8, 4, crc32(bytes)],
        [from + 12, 4, packed.length],
        [from + 16, 4, claims ?? bytes.length],
        [from + 20, 2, Buffer.byteLength(name)],
      ] as const;
    const local = record(30, [[0, 4, 0x04034b50], [4, 2, 20], ...about(6)]);
    bodies.push(local, Buffer.from(name), packed);
    const central = record(46, [[0, 4, 0x02014b50], [6, 2, 20], ...about(8), [42, 4, at]]);
    entries.push(central, Buffer.from(name));
    at += local.length + Buffer.byteLength(name) + packed.length;
  }
  const directory = Buffer.concat(entries);
  const end = record(22, [
    [0, 4, 0x06054b50],
    [8, 2, files.length],
    [10, 2, files.length],
    [12, 4, directory.length],
    [16, 4, at],
  ]);
  return Buffer.concat([...bodies, directory, end]);
};
