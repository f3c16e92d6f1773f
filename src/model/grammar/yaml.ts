import {
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type Document,
} from 'yaml';

/** A text that cannot be taken apart; the message is Indonesian and complete. Line and column count from 1. */
export class FrontmatterError extends Error {
  readonly line: number;
  readonly column: number | undefined;
  constructor(message: string, line: number, column?: number) {
    super(message);
    this.name = 'FrontmatterError';
    this.line = line;
    this.column = column;
  }
}

/** Names that JavaScript gives a meaning to. */
const reserved = new Set(['__proto__', 'constructor', 'prototype']);

const mistakes: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'Nama isian ini sudah ada di atasnya. Hapus salah satu.',
  MULTIPLE_DOCS: 'Bagian data memuat lebih dari satu dokumen YAML. Hapus baris --- atau ... ini.',
  TAB_AS_INDENT: 'Baris ini menjorok dengan Tab. Pakai spasi.',
};

const faultOfNode = (node: unknown): string | undefined => {
  if (isAlias(node) || (isNode(node) && 'anchor' in node && node.anchor !== undefined))
    return 'Bagian data memakai rujukan YAML (& atau *). Tulis isinya langsung.';
  if (isNode(node) && node.tag !== undefined)
    return 'Bagian data memakai tanda YAML (!). Hapus tanda itu.';
  return undefined;
};

const faultOfKey = (key: unknown): string | undefined => {
  if (!isScalar(key)) return 'Nama isian berisi daftar atau kumpulan. Tulis satu kata saja.';
  if (typeof key.value !== 'string')
    return 'Nama isian ini dibaca sebagai angka atau kosong. Tulis di antara tanda kutip.';
  if (key.value === '<<') return 'Bagian data memakai gabungan YAML (<<). Tulis isinya langsung.';
  if (reserved.has(key.value))
    return `Nama isian “${key.value}” tidak boleh dipakai. Hapus isian itu.`;
  return undefined;
};

/** What may stand in YAML but not here: what points elsewhere, names a type, or is read otherwise by other readers. */
const refuseOddities = (
  parsed: Document,
  at: (offset: number) => [line: number, column: number],
) => {
  const refuse = (message: string | undefined, node: unknown) => {
    if (message === undefined) return;
    const start = isNode(node) ? (node.range?.[0] ?? 0) : 0;
    throw new FrontmatterError(message, ...at(start));
  };
  if (parsed.directives?.yaml.explicit || parsed.directives?.docStart)
    throw new FrontmatterError(
      'Bagian data memakai perintah YAML (% atau ---). Hapus baris itu.',
      ...at(0),
    );
  visit(parsed, (_key, node) => {
    refuse(faultOfNode(node), node);
    if (isPair(node)) {
      refuse(faultOfNode(node.key), node.key);
      refuse(faultOfKey(node.key), node.key);
    }
  });
};

/** The data of a YAML text whose first line is line `firstLine` of its file. Dates stay texts. Throws {@link FrontmatterError}. */
export const parseYaml = (source: string, firstLine: number): Record<string, unknown> => {
  const lines = new LineCounter();
  // YAML's core schema knows no dates, so that `2026-02-30` stays the text an editor wrote.
  const parsed: Document = parseDocument(source, {
    schema: 'core',
    version: '1.2',
    uniqueKeys: true,
    prettyErrors: false,
    lineCounter: lines,
  });
  const at = (offset: number): [line: number, column: number] => {
    const { line, col } = lines.linePos(offset);
    return [firstLine + Math.max(1, line) - 1, Math.max(1, col)];
  };
  const [error] = [...parsed.errors, ...parsed.warnings];
  if (error)
    throw new FrontmatterError(
      mistakes[error.code] ??
        `Bagian data tidak dapat dibaca (${error.code}). Periksa tanda titik dua, kutip, dan jarak di baris ini.`,
      ...at(error.pos[0]),
    );
  refuseOddities(parsed, at);
  if (parsed.contents !== null && !isMap(parsed.contents) && parsed.toJS() !== null)
    throw new FrontmatterError('Bagian data harus berisi pasangan “nama: isi”.', firstLine, 1);
  return (parsed.toJS({ maxAliasCount: 0 }) ?? {}) as Record<string, unknown>;
};
