import type { Guard, GuardedBody } from '../check.ts';
import { textOf, type BodyNode } from './markdown.ts';
import { foundAt, isElement, nodesOf, type Placed } from './nodes.ts';

interface Limit {
  /** What is counted. */
  counts: (placed: Placed) => boolean;
  /** How many there may be. */
  most: number;
  problem: string;
  remedy: string;
}

const ofType =
  (...types: string[]) =>
  ({ node }: Placed) =>
    types.includes(node.type);

/** Whether something of a node can be seen: a letter, a digit, a sign that is no mark between words; a picture, a block. */
const isSeen = (node: BodyNode): boolean =>
  isElement(node) ||
  node.type === 'image' ||
  /[\p{L}\p{N}]|(?!\u2800)\p{S}/u.test(node.value ?? '') ||
  (node.children ?? []).some(isSeen);

const holders = new Set(['listItem', 'blockquote', 'heading', 'tableRow']);

/** Whether a node takes room on the page and shows nothing. Lines that are empty but for spaces are told as such. */
const isHollow = ({ node }: Placed): boolean =>
  !isSeen(node) &&
  (holders.has(node.type) || (node.type === 'paragraph' && textOf(node).trim() !== ''));

/** Several times what the longest text of a city holds; a page beyond is slow on a telephone, and a sign of spam. */
const limits: readonly Limit[] = [
  {
    counts: ({ depth }) => depth > 20,
    most: 0,
    problem: 'Isi bersarang terlalu dalam (daftar di dalam daftar, kutipan di dalam kutipan).',
    remedy: 'Tulis dengan paling banyak beberapa tingkat.',
  },
  {
    counts: () => true,
    most: 15_000,
    problem: 'Isi terlalu besar untuk satu halaman.',
    remedy: 'Bagi menjadi beberapa tulisan.',
  },
  {
    counts: isHollow,
    most: 20,
    problem:
      'Ada banyak butir, baris tabel atau alinea yang kosong, lalu tulisan berlanjut di bawahnya.',
    remedy: 'Hapus yang kosong.',
  },
  {
    counts: ofType('tableCell'),
    most: 3000,
    problem: 'Tabel terlalu besar untuk dibaca di telepon genggam.',
    remedy: 'Unggah sebagai berkas CSV, dan tulis ringkasannya saja.',
  },
  {
    counts: ofType('link'),
    most: 150,
    problem: 'Tautan terlalu banyak untuk satu halaman.',
    remedy: 'Pilih yang paling diperlukan, atau bagi menjadi beberapa tulisan.',
  },
  {
    counts: ofType('image'),
    most: 60,
    problem: 'Gambar terlalu banyak untuk satu halaman.',
    remedy: 'Pilih yang terbaik, atau bagi menjadi beberapa tulisan.',
  },
  {
    counts: ({ node }) => isElement(node),
    most: 100,
    problem: 'Blok terlalu banyak untuk satu halaman.',
    remedy: 'Bagi menjadi beberapa tulisan.',
  },
];

/** A body is of a size that a telephone can show. A finding stands where the limit is passed. */
export const size: Guard<GuardedBody> = {
  id: 'size',
  check: (text) => {
    const placed = [...nodesOf(text.root)];
    return limits.flatMap(({ counts, most, problem, remedy }) => {
      const beyond = placed.filter(counts)[most];
      return beyond ? [foundAt(text, beyond.node, { problem, remedy })] : [];
    });
  },
};
