import {
  isAlias,
  isMap,
  isSeq,
  LineCounter,
  parseDocument,
  stringify,
  visit,
  type Document,
  type Node,
} from 'yaml';

/** The three text formats of content; `yml` has no body. */
export type TextExtension = 'md' | 'mdx' | 'yml';

/** A content text taken apart. `bodyLine` is the body's first line in the file, counted from 1. */
export interface ContentText {
  data: Record<string, unknown>;
  body: string;
  bodyLine: number;
}

/** A text that cannot be taken apart; the message is Indonesian and complete. `line` counts from 1. */
export class FrontmatterError extends Error {
  readonly line: number;
  constructor(message: string, line: number) {
    super(message);
    this.name = 'FrontmatterError';
    this.line = line;
  }
}

const fence = /^---[ \t]*\r?\n(?:([\s\S]*?)\r?\n)??---[ \t]*(?:\r?\n|$)/;

const parseYaml = (source: string, firstLine: number): Record<string, unknown> => {
  // YAML's core schema knows no dates, so that `2026-02-30` stays the text an editor wrote.
  const parsed: Document = parseDocument(source, {
    schema: 'core',
    version: '1.2',
    uniqueKeys: true,
  });
  const [error] = parsed.errors;
  if (error) {
    const line = firstLine + (error.linePos?.[0].line ?? 1) - 1;
    throw new FrontmatterError(
      `Bagian data tidak dapat dibaca (${error.code}). Periksa tanda titik dua, kutip, dan jarak di baris ini.`,
      line,
    );
  }
  visit(parsed, {
    Node: (_key, node) => {
      if (isAlias(node) || node.anchor !== undefined)
        throw new FrontmatterError(
          'Bagian data memakai rujukan YAML (& atau *). Tulis isinya langsung.',
          firstLine,
        );
      if (node.tag !== undefined)
        throw new FrontmatterError(
          'Bagian data memakai tanda YAML (!). Hapus tanda itu.',
          firstLine,
        );
    },
  });
  const data: unknown = parsed.toJS({ maxAliasCount: 0 }) ?? {};
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    throw new FrontmatterError('Bagian data harus berisi pasangan “nama: isi”.', firstLine);
  return data as Record<string, unknown>;
};

/** Takes a content text apart. Dates stay texts. Throws {@link FrontmatterError}. */
export const readText = (raw: string, extension: TextExtension): ContentText => {
  if (extension === 'yml') return { data: parseYaml(raw, 1), body: '', bodyLine: 1 };
  const match = fence.exec(raw);
  if (!match)
    throw new FrontmatterError(
      'Bagian data di awal berkas, di antara dua baris ---, tidak ada.',
      1,
    );
  const head = /^(?:\r?\n)?/.exec(raw.slice(match[0].length))?.[0] ?? '';
  const start = match[0] + head;
  return {
    data: parseYaml(match[1] ?? '', 2),
    body: raw.slice(start.length),
    bodyLine: start.split('\n').length,
  };
};

/** One step from a node to what a key holds: the place of the key, and the node behind it. */
const stepInto = (node: unknown, key: PropertyKey): { at: Node; value: unknown } | undefined => {
  if (isMap(node)) {
    const pair = node.items.find((item) => String(item.key) === String(key));
    return pair && { at: pair.key as Node, value: pair.value };
  }
  const item: unknown = isSeq(node) ? node.items[Number(key)] : undefined;
  return item === undefined ? undefined : { at: item as Node, value: item };
};

/**
 * Where the value behind `keys` stands in a text that {@link readText} can read: the line and column of its key, or of the
 * last key on the way that is there. Both count from 1.
 */
export const placeInData = (
  raw: string,
  extension: TextExtension,
  keys: readonly PropertyKey[],
): { line: number; column: number } => {
  const match = extension === 'yml' ? undefined : fence.exec(raw);
  const source = extension === 'yml' ? raw : (match?.[1] ?? '');
  const lines = new LineCounter();
  let node: unknown = parseDocument(source, { schema: 'core', lineCounter: lines }).contents;
  let offset = 0;
  for (const key of keys) {
    const step = stepInto(node, key);
    if (step === undefined) break;
    offset = step.at.range?.[0] ?? offset;
    node = step.value;
  }
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line) + (extension === 'yml' ? 0 : 1), column: Math.max(1, col) };
};

const yamlText = (data: object): string =>
  // The 1.1 schema quotes what older readers take for dates, times and yes/no.
  stringify(data, {
    schema: 'yaml-1.1',
    version: '1.1',
    directives: false,
    lineWidth: 0,
    aliasDuplicateObjects: false,
  });

/** Puts a content text together: YAML in the order of `data`, then the body; ends with one line break. */
export const writeText = (data: object, body: string, extension: TextExtension): string => {
  const yaml = yamlText(data);
  if (extension === 'yml') return yaml;
  const trimmed = body.trim();
  return `---\n${yaml}---\n${trimmed === '' ? '' : `\n${trimmed}\n`}`;
};
