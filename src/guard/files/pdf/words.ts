import { aboutFile, type FileWords } from '../file-words.ts';
import { wordsOfXml } from '../xml.ts';
import { unpack } from './filters.ts';
import type { Pdf } from './objects.ts';
import { Dictionary, Exhausting, Name, Text, type Value } from './values.ts';

/** What a PDF says about itself, and what it shows beside its pages: in fields, notes and the words for its pictures. */
const aboutKeys = new Set(['Title', 'Author', 'Subject', 'Keywords', 'Creator', 'Producer']);
const shownKeys = new Set(['V', 'DV', 'RC', 'Contents', 'TU', 'Alt', 'ActualText', 'Opt']);

/** A text of a PDF in its letters: in two bytes each, in UTF-8, or in one byte each. */
const lettersOf = ({ bytes }: Text): string => {
  const buffer = Buffer.from(bytes, 'latin1');
  if (bytes.startsWith('\xfe\xff')) return new TextDecoder('utf-16be').decode(buffer);
  if (bytes.startsWith('\xff\xfe')) return new TextDecoder('utf-16le').decode(buffer);
  return bytes.startsWith('\xef\xbb\xbf') ? buffer.toString('utf8', 3) : bytes;
};

/** A signature holds bytes where a note holds words. */
const isSignature = (found: Dictionary): boolean => found.get('ByteRange') !== undefined;

const textsIn = (value: Value, keys: ReadonlySet<string>, isWanted = false): string[] => {
  if (value instanceof Text) return isWanted ? [lettersOf(value)] : [];
  if (Array.isArray(value)) return value.flatMap((inner) => textsIn(inner, keys, isWanted));
  if (!(value instanceof Dictionary) || isSignature(value)) return [];
  return value.entries.flatMap(([key, inner]) => textsIn(inner, keys, keys.has(key)));
};

const packet = ({ unpacking }: Pdf, about: Dictionary, stream: Buffer): string[] => {
  try {
    const { bytes, isWhole } = unpack(about, stream, unpacking);
    const end = bytes.indexOf('endstream');
    // Without a filter the stream goes on as the rest of the file.
    const isBare = about.get('Filter') === undefined;
    return isWhole
      ? wordsOfXml(bytes.toString('utf8', 0, isBare && end >= 0 ? end : undefined))
      : [];
  } catch (error) {
    if (error instanceof Exhausting) throw error;
    return [];
  }
};

/** What a PDF says about itself, in its list and in its XMP, and what it shows beside its pages. Throws {@link Exhausting}. */
export const wordsBesidePages = (pdf: Pdf): FileWords[] => {
  const about = new Set<string>();
  const shown = new Set<string>();
  for (const { value, stream } of pdf.objects) {
    if (!(value instanceof Dictionary)) continue;
    const type = value.get('Type');
    const isPacket = stream && type instanceof Name && type.text === 'Metadata';
    // A packed object is read by the list of its pack, and in its turn.
    for (const words of isPacket ? packet(pdf, value, stream) : textsIn(value, aboutKeys))
      about.add(words);
    for (const words of textsIn(value, shownKeys)) shown.add(words);
  }
  return [
    ...[...about].map(aboutFile),
    ...[...shown].map((words): FileWords => ({
      words,
      kind: 'running',
      field: 'Isian formulir atau catatan',
    })),
  ];
};
