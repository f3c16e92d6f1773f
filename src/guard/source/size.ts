import { dataPart } from '#model/frontmatter.ts';
import { extensionOf } from '#model/path.ts';
import type { Guard, GuardedSource } from '../check.ts';
import { maxBodyBytes, maxDataBytes } from './limits.ts';

const bytesOf = (words: string): number => new TextEncoder().encode(words).length;

const inKilobytes = (bytes: number): string => `${Math.ceil(bytes / 1024)} KB`;

/** Data and body of a text stay within what its kind can need. */
export const size: Guard<GuardedSource> = {
  id: 'size',
  check: ({ place, raw }) => {
    const data = dataPart(raw, extensionOf(place)) ?? { source: '', firstLine: 1, end: 0 };
    const body = bytesOf(raw.slice(data.end));
    const held = bytesOf(data.source);
    const most = maxDataBytes(place.kind);
    return [
      ...(held <= most
        ? []
        : [
            {
              line: data.firstLine,
              problem: `Bagian data berisi ${inKilobytes(held)}; paling banyak ${inKilobytes(most)}.`,
              remedy: 'Pindahkan yang panjang ke bagian isi, atau bagi menjadi beberapa tulisan.',
            },
          ]),
      ...(body <= maxBodyBytes
        ? []
        : [
            {
              problem: `Isi tulisan ini ${inKilobytes(body)}; paling banyak ${inKilobytes(maxBodyBytes)}.`,
              remedy: 'Bagi menjadi beberapa tulisan.',
            },
          ]),
    ];
  },
};
