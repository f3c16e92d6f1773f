import { unpack, type Unpacking } from './filters.ts';
import type { Target } from './lookup.ts';
import { isAmbiguous, isForeseen } from './objects.ts';
import { Dictionary, Exhausting } from './values.ts';

/** A stream that nobody can read but a program that guesses. */
export class Opaque extends Error {
  constructor() {
    super('PDF');
    this.name = 'Opaque';
  }
}

/** The bytes of a stream to its end; empty where there is none. Throws {@link Opaque} and {@link Exhausting}. */
export const bytesOf = ({ value, stream }: Target, unpacking: Unpacking): Buffer => {
  if (!(value instanceof Dictionary) || !stream) return Buffer.alloc(0);
  if (value.get('Filter') === undefined) {
    // Without a filter the stream goes on as the rest of the file.
    const end = stream.indexOf('endstream');
    const bytes = end < 0 ? stream : stream.subarray(0, end);
    unpacking.spend(bytes.length, 1);
    return bytes;
  }
  try {
    const { bytes, isWhole } = unpack(value, stream, unpacking);
    const isPlain = isWhole && !isAmbiguous(value);
    if (isPlain && !isForeseen(value.get('DecodeParms') ?? value.get('DP'))) return bytes;
  } catch (error) {
    if (error instanceof Exhausting) throw error;
  }
  throw new Opaque();
};
