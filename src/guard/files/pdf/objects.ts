import { Effort, mostUnpacked, Reader } from './reader.ts';
import { Unpacking, unpack } from './filters.ts';
import { Dictionary, Exhausting, Name, type Value } from './values.ts';

/** An object of a PDF. */
export interface PdfObject {
  /** Undefined for a trailer, and where what stands before the object hides it. */
  number: number | undefined;
  value: Value;
  /** The file from the first byte of the object's stream on; undefined where it has none. */
  stream: Buffer | undefined;
}

/** All that is in a PDF. */
export interface Pdf {
  objects: readonly PdfObject[];
  /** Whether some objects are packed so that nobody can tell what they are. */
  isOpaque: boolean;
  unpacking: Unpacking;
}

const numbers = /(?:^|[^\d])(\d{1,10})[\s\0]+\d{1,5}[\s\0]*$/;

/**
 * Every place where an object or a trailer may begin, wherever it lies: in a comment, in a text, or in a stream too, since
 * the table of contents of a PDF may point there.
 */
function* starts(bytes: Buffer): Generator<{ at: number; number: number | undefined }> {
  for (let at = bytes.indexOf('obj'); at >= 0; at = bytes.indexOf('obj', at + 3)) {
    if (bytes.toString('latin1', Math.max(0, at - 3), at) === 'end') continue;
    const before = numbers.exec(bytes.toString('latin1', Math.max(0, at - 40), at));
    yield { at: at + 3, number: before ? Number(before[1]) : undefined };
  }
  for (let at = bytes.indexOf('trailer'); at >= 0; at = bytes.indexOf('trailer', at + 7))
    yield { at: at + 7, number: undefined };
}

const streamAfter = (bytes: Buffer, reader: Reader): Buffer | undefined => {
  if (reader.word() !== 'stream') return undefined;
  let { at } = reader;
  if (bytes[at] === 0x0d) at += 1;
  if (bytes[at] === 0x0a) at += 1;
  return bytes.subarray(at);
};

/** A dictionary that some reader takes for that of packed objects. */
const isPackOfObjects = (about: Dictionary): boolean => {
  const type = about.get('Type');
  return (
    (type instanceof Name && type.text === 'ObjStm') ||
    (about.get('First') !== undefined && about.get('N') !== undefined)
  );
};

/** Readers disagree on which of two counts. */
export const isAmbiguous = ({ entries }: Dictionary): boolean => {
  const told = entries.flatMap(([key]) => {
    if (key === 'F') return ['Filter'];
    return ['Filter', 'DecodeParms', 'DP', 'First', 'N'].includes(key) ? [key] : [];
  });
  return new Set(told).size < told.length;
};

/** Packed with a guess of the next byte; no program that makes PDFs packs objects so. */
export const isForeseen = (parms: Value): boolean =>
  Array.isArray(parms)
    ? parms.some(isForeseen)
    : parms instanceof Dictionary && ![undefined, 1].includes(parms.get('Predictor') as number);

const mostPacked = 1_000_000;

/** The objects in a pack: where its list says, and one after the other. Undefined where nobody can tell. */
const packedObjects = (
  about: Dictionary,
  stream: Buffer,
  unpacking: Unpacking,
  effort: Effort,
): PdfObject[] | undefined => {
  const first = about.get('First');
  const count = about.get('N');
  const parms = about.get('DecodeParms') ?? about.get('DP');
  const isPlain = typeof first === 'number' && typeof count === 'number' && count <= mostPacked;
  if (!isPlain || isAmbiguous(about) || isForeseen(parms)) return undefined;
  const { bytes, isWhole } = unpack(about, stream, unpacking, mostUnpacked);
  if (!isWhole) return undefined;
  // A pack without filters has no end of its own: the file's end bounds it.
  const isPacked = about.get('Filter') !== undefined;
  if (isPacked) effort.allow(bytes.length);
  const reader = new Reader(bytes, effort);
  const places: [number: number, offset: number][] = [];
  for (let index = 0; index < count; index += 1) {
    const number = Number(reader.word());
    const offset = Number(reader.word());
    if (!Number.isInteger(number) || !Number.isInteger(offset) || offset < 0) return undefined;
    places.push([number, offset]);
  }
  const listed = places.map(([number, offset]) => ({
    number,
    value: reader.valueAt(first + offset),
    stream: undefined,
  }));
  const others: PdfObject[] = [];
  for (reader.at = first; isPacked && reader.at < bytes.length;)
    others.push({ number: undefined, value: reader.valueAt(reader.at), stream: undefined });
  return [...listed, ...others];
};

/** The most that a packed byte can come to: so much is counted of a stream that cannot be unpacked to its end. */
const mostGrowth = 1032;

const counted = (about: Dictionary, stream: Buffer, unpacking: Unpacking): void => {
  try {
    unpack(about, stream, unpacking);
  } catch (error) {
    // A picture or font that is broken harms nobody, but may come to much before it breaks.
    if (error instanceof Exhausting) throw error;
    const end = stream.indexOf('endstream');
    unpacking.spend((end < 0 ? stream.length : end) * mostGrowth, 1);
  }
};

/** Unpacks every stream that holds no objects, to see what they come to. Throws {@link Exhausting}. */
export const unpackStreams = ({ objects, unpacking }: Pdf): void => {
  for (const { value, stream } of objects)
    if (value instanceof Dictionary && stream && !isPackOfObjects(value))
      counted(value, stream, unpacking);
};

/** Reads every object of a PDF, packed ones too. Throws {@link Exhausting}. */
export const readPdf = (bytes: Buffer): Pdf => {
  const effort = new Effort(bytes.length);
  const unpacking = new Unpacking();
  const reader = new Reader(bytes, effort);
  const objects: PdfObject[] = [];
  let isOpaque = false;
  for (const { at, number } of starts(bytes)) {
    const value = reader.valueAt(at);
    const stream = value instanceof Dictionary ? streamAfter(bytes, reader) : undefined;
    objects.push({ number, value, stream });
    if (!(value instanceof Dictionary) || !stream || !isPackOfObjects(value)) continue;
    try {
      const inside = packedObjects(value, stream, unpacking, effort);
      if (inside) objects.push(...inside);
      isOpaque ||= inside === undefined;
    } catch (error) {
      if (error instanceof Exhausting) throw error;
      isOpaque = true;
    }
  }
  return { objects, isOpaque, unpacking };
};
