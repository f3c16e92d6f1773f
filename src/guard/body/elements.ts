import type { Guard, GuardedBody } from '../check.ts';
import type { BodyNode } from './markdown.ts';
import { foundAt, isElement, nodesOf } from './nodes.ts';

/** Node types that a body may hold. JSX elements are judged by the guard `blocks`. */
const allowed = new Set([
  'root',
  'paragraph',
  'text',
  'strong',
  'emphasis',
  'delete',
  'break',
  'thematicBreak',
  'blockquote',
  'heading',
  'list',
  'listItem',
  'table',
  'tableRow',
  'tableCell',
  'code',
  'inlineCode',
  'link',
  'image',
]);

interface Refusal {
  problem: string;
  remedy: string;
}

const expression: Refusal = {
  problem: 'Isi memakai kode di antara { }.',
  remedy: 'Hapus kurung kurawalnya.',
};

const reference: Refusal = {
  problem: 'Alamat tautan atau gambar ditulis terpisah dari teksnya, sehingga sulit diperiksa.',
  remedy: 'Tulis langsung: [teks](alamat).',
};

const footnote: Refusal = {
  problem: 'Isi memakai catatan kaki, yang sulit dibaca di telepon genggam.',
  remedy: 'Tulis keterangannya di dalam kalimat.',
};

const refusals: Readonly<Record<string, Refusal>> = {
  html: {
    problem: 'Isi memakai HTML.',
    remedy: 'Hapus tanda < > dan tulis dengan tombol penyunting.',
  },
  mdxjsEsm: {
    problem: 'Isi memakai import atau export.',
    remedy: 'Hapus baris itu, atau awali kalimat dengan kata lain.',
  },
  mdxFlowExpression: expression,
  mdxTextExpression: expression,
  definition: reference,
  linkReference: reference,
  imageReference: reference,
  footnoteDefinition: footnote,
  footnoteReference: footnote,
  fence: {
    problem: 'Di belakang tanda ``` ada kata-kata yang tidak tampil di halaman.',
    remedy: 'Hapus kata-kata itu.',
  },
  checkbox: {
    problem: 'Daftar memakai kotak centang, yang tidak dapat dicentang pembaca.',
    remedy: 'Tulis sebagai daftar biasa.',
  },
};

const isCheckbox = ({ checked }: BodyNode) => checked !== undefined && checked !== null;

/** A language is one word; nothing else behind the fence is shown to anybody. */
const hasUnshown = ({ lang, meta }: BodyNode) =>
  Boolean(meta) || !/^[a-z0-9+#.-]{0,20}$/i.test(lang ?? '');

const typeOf = (node: BodyNode): string => {
  if (isCheckbox(node)) return 'checkbox';
  return hasUnshown(node) ? 'fence' : node.type;
};

const refusalOf = (node: BodyNode): Refusal | undefined => {
  if (isElement(node)) return undefined;
  const type = typeOf(node);
  if (allowed.has(type)) return undefined;
  return (
    (Object.hasOwn(refusals, type) ? refusals[type] : undefined) ?? {
      problem: `Bentuk tulisan ini (${type}) belum didukung.`,
      remedy: 'Tulis sebagai paragraf, daftar, atau tabel.',
    }
  );
};

/** The body holds Markdown of the listed types only: no HTML, no code that runs, nothing whose address stands elsewhere. */
export const elements: Guard<GuardedBody> = {
  id: 'elements',
  check: (text) =>
    [...nodesOf(text.root)].flatMap(({ node }) => {
      const refusal = refusalOf(node);
      return refusal ? [foundAt(text, node, refusal)] : [];
    }),
};
