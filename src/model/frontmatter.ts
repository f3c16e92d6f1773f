import {
  Document,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Node,
} from 'yaml';
import { FrontmatterError, parseYaml } from './grammar/yaml.ts';

export { FrontmatterError };

/** The three text formats of content; `yml` has no body. */
export type TextExtension = 'md' | 'mdx' | 'yml';

/** A content text taken apart. `bodyLine` is the body's first line in the file, counted from 1. */
export interface ContentText {
  data: Record<string, unknown>;
  body: string;
  bodyLine: number;
}

const fence = /^---[ \t]*\r?\n(?:([\s\S]*?)\r?\n)??---[ \t]*(?:\r?\n|$)/;

/** The data of a text as they stand: YAML. */
export interface DataPart {
  source: string;
  /** The line of the file that it begins in, from 1. */
  firstLine: number;
  /** Where it begins in the file, and where what follows its end begins. */
  start: number;
  end: number;
}

/** The part of a text that holds its data; undefined where its fences are missing. */
export const dataPart = (raw: string, extension: TextExtension): DataPart | undefined => {
  if (extension === 'yml') return { source: raw, firstLine: 1, start: 0, end: raw.length };
  const match = fence.exec(raw);
  if (!match) return undefined;
  const [whole, source = ''] = match;
  return { source, firstLine: 2, start: whole.indexOf('\n') + 1, end: whole.length };
};

/** Takes a content text apart. Dates stay texts. Throws {@link FrontmatterError}. */
export const readText = (raw: string, extension: TextExtension): ContentText => {
  if (extension === 'yml') return { data: parseYaml(raw, 1), body: '', bodyLine: 1 };
  const part = dataPart(raw, extension);
  if (!part)
    throw new FrontmatterError(
      'Bagian data di awal berkas, di antara dua baris ---, tidak ada.',
      1,
      1,
    );
  const head = /^(?:\r?\n)?/.exec(raw.slice(part.end))?.[0] ?? '';
  const start = part.end + head.length;
  return {
    data: parseYaml(part.source, part.firstLine),
    body: raw.slice(start),
    bodyLine: raw.slice(0, start).split('\n').length,
  };
};

/** One step from a node to what a key holds: the place of the key, and the node behind it. */
const stepInto = (node: unknown, key: PropertyKey): { at: Node; value: unknown } | undefined => {
  if (isMap(node)) {
    const name = String(key);
    const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === name);
    return pair && { at: pair.key as Node, value: pair.value };
  }
  const item: unknown = isSeq(node) ? node.items[Number(key)] : undefined;
  return item === undefined ? undefined : { at: item as Node, value: item };
};

/**
 * Finds where the value behind keys stands in a text that {@link readText} can read: the line and column of its key, or of
 * the last key on the way that is there. Both count from 1. The text is parsed once, however many values are asked for.
 */
export const placesInData = (
  raw: string,
  extension: TextExtension,
): ((keys: readonly PropertyKey[]) => { line: number; column: number }) => {
  const { source, firstLine } = dataPart(raw, extension) ?? { source: '', firstLine: 1 };
  const lines = new LineCounter();
  const { contents } = parseDocument(source, { schema: 'core', lineCounter: lines });
  return (keys) => {
    let node: unknown = contents;
    let offset = 0;
    for (const key of keys) {
      const step = stepInto(node, key);
      if (step === undefined) break;
      offset = step.at.range?.[0] ?? offset;
      node = step.value;
    }
    const { line, col } = lines.linePos(offset);
    return { line: firstLine + Math.max(1, line) - 1, column: Math.max(1, col) };
  };
};

/** What the core schema takes for a number, and the 1.1 schema for a text. */
const octal = /^0o[0-7]+$/;

const yamlText = (data: object): string => {
  // The 1.1 schema quotes what older readers take for dates, times and yes/no.
  const options = { schema: 'yaml-1.1', version: '1.1', aliasDuplicateObjects: false } as const;
  const document = new Document(data, options);
  visit(document, {
    Scalar: (_key, node) => {
      if (typeof node.value === 'string' && octal.test(node.value)) node.type = 'QUOTE_DOUBLE';
    },
  });
  return document.toString({ directives: false, lineWidth: 0 });
};

/** Puts a content text together: YAML in the order of `data`, then the body; ends with one line break, and is NFC. */
export const writeText = (data: object, body: string, extension: TextExtension): string => {
  const yaml = yamlText(data);
  if (extension === 'yml') return yaml.normalize('NFC');
  const trimmed = body.trim();
  return `---\n${yaml}---\n${trimmed === '' ? '' : `\n${trimmed}\n`}`.normalize('NFC');
};
