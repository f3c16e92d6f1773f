import { aboutFile, type FileWords } from '../file-words.ts';
import { wordsOfXml } from '../xml.ts';
import { unpack, type Unpacking } from './filters.ts';
import { Lookup, type Target } from './lookup.ts';
import type { Pdf } from './objects.ts';
import { bytesOf, Opaque } from './streams.ts';
import { lettersOf } from './text-letters.ts';
import { Dictionary, Exhausting, Name, Reference, Text, type Value } from './values.ts';

/** What a PDF says about itself, and what it shows beside its pages: in fields, notes and the words for its pictures. */
const aboutKeys = new Set(['Title', 'Author', 'Subject', 'Keywords', 'Creator', 'Producer']);
const shownKeys = new Set([
  ...['V', 'DV', 'RC', 'RV', 'TU', 'Opt', 'CA', 'AC'],
  ...['Contents', 'T', 'Subj', 'OverlayText', 'Alt', 'ActualText', 'E', 'Name', 'P'],
]);
/** Those whose words may lie in a stream. */
const longKeys = new Set(['V', 'DV', 'RC', 'RV']);

/** A signature holds bytes where a note holds words. */
const isSignature = (found: Dictionary): boolean => found.get('ByteRange') !== undefined;

/** Reads the texts of values, also where a value is an object of its own. */
class Texts {
  private readonly lookup: Lookup;
  private readonly unpacking: Unpacking;

  constructor({ objects, unpacking }: Pdf) {
    this.lookup = new Lookup(objects);
    this.unpacking = unpacking;
  }

  /** The texts of the keys in a value. `key` is the wanted one that it belongs to. */
  in(value: Value, keys: ReadonlySet<string>, key?: string): string[] {
    if (value instanceof Text) return key === undefined ? [] : [lettersOf(value)];
    if (Array.isArray(value)) return value.flatMap((inner) => this.in(inner, keys, key));
    if (value instanceof Reference)
      return key === undefined
        ? []
        : this.lookup.all(value).flatMap((target) => this.behind(target, key));
    if (!(value instanceof Dictionary) || isSignature(value)) return [];
    return value.entries.flatMap(([name, inner]) =>
      this.in(inner, keys, keys.has(name) ? name : undefined),
    );
  }

  private behind(target: Target, key: string): string[] {
    const { value, stream } = target;
    const texts = [value].flat().filter((each) => each instanceof Text);
    if (!stream || !longKeys.has(key)) return texts.map(lettersOf);
    try {
      return [lettersOf(new Text(bytesOf(target, this.unpacking).toString('latin1')))];
    } catch (error) {
      if (error instanceof Opaque) return [];
      throw error;
    }
  }
}

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
  const texts = new Texts(pdf);
  for (const { value, stream } of pdf.objects) {
    if (!(value instanceof Dictionary)) continue;
    const type = value.get('Type');
    const isPacket = stream && type instanceof Name && type.text === 'Metadata';
    // A packed object is read by the list of its pack, and in its turn.
    for (const words of isPacket ? packet(pdf, value, stream) : texts.in(value, aboutKeys))
      about.add(words);
    for (const words of texts.in(value, shownKeys)) shown.add(words);
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
