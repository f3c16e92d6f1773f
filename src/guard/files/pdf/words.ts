import { wordsOfXml } from '../xml.ts';
import { unpack } from './filters.ts';
import { readPdf, type Pdf } from './objects.ts';
import { Dictionary, Exhausting, Name, Text, type Value } from './values.ts';

const keys = new Set(['Title', 'Author', 'Subject', 'Keywords', 'Creator', 'Producer']);

/** A text of a PDF in its letters: in two bytes each, in UTF-8, or in one byte each. */
const lettersOf = ({ bytes }: Text): string => {
  const buffer = Buffer.from(bytes, 'latin1');
  if (bytes.startsWith('\xfe\xff')) return new TextDecoder('utf-16be').decode(buffer);
  if (bytes.startsWith('\xff\xfe')) return new TextDecoder('utf-16le').decode(buffer);
  return bytes.startsWith('\xef\xbb\xbf') ? buffer.toString('utf8', 3) : bytes;
};

const textsIn = (value: Value): string[] => {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (!(value instanceof Dictionary)) return [];
  return value.entries.flatMap(([key, inner]) =>
    inner instanceof Text ? (keys.has(key) ? [lettersOf(inner)] : []) : textsIn(inner),
  );
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

/** What a PDF says about itself, in its list and in its XMP. Nothing of one that is made to exhaust. */
export const wordsOfPdf = (bytes: Buffer): string[] => {
  try {
    const pdf = readPdf(bytes);
    const words = pdf.objects.flatMap(({ value, stream }) => {
      if (!(value instanceof Dictionary)) return [];
      const type = value.get('Type');
      if (stream && type instanceof Name && type.text === 'Metadata')
        return packet(pdf, value, stream);
      return textsIn(value);
    });
    // A packed object is read by the list of its pack, and in its turn.
    return [...new Set(words)];
  } catch (error) {
    if (error instanceof Exhausting) return [];
    throw error;
  }
};
