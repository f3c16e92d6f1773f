import { blocks, type Block, type BlockContent } from '#model/blocks.ts';
import { problemsOf } from '#model/problems.ts';
import type { BodyNode } from './markdown.ts';

/** What a check of the body finds, before it is given its place in the file. */
export interface BodyProblem {
  node: BodyNode;
  problem: string;
  remedy: string;
}

const list = Object.keys(blocks).join(', ');

const contentRules: Readonly<
  Record<BlockContent, { fits: (children: BodyNode[]) => boolean; remedy: string }>
> = {
  none: {
    fits: (children) => children.length === 0,
    remedy: 'Tulis tanpa isi, dan tutup dengan />.',
  },
  markdown: {
    fits: (children) => children.length > 0,
    remedy: 'Tulis isinya di antara tanda pembuka dan penutup.',
  },
  'ordered-list': {
    fits: ([first, ...rest]) =>
      first?.type === 'list' && first.ordered === true && rest.length === 0,
    remedy: 'Isinya satu daftar bernomor: 1. …, 2. …, dengan baris kosong sebelum dan sesudahnya.',
  },
  picture: {
    fits: ([first, ...rest]) =>
      first?.type === 'paragraph' &&
      first.children?.length === 1 &&
      first.children[0]?.type === 'image' &&
      rest.length === 0,
    remedy:
      'Isinya satu gambar: ![teks pengganti](berkas.webp), dengan baris kosong sebelum dan sesudahnya.',
  },
};

/** The attributes as plain texts, or the first that is not one. */
const literalAttributes = (node: BodyNode): Record<string, string> | string => {
  const values: Record<string, string> = {};
  for (const { type, name, value } of node.attributes ?? []) {
    if (type !== 'mdxJsxAttribute' || name === undefined || typeof value !== 'string')
      return name ?? '{…}';
    values[name] = value;
  }
  return values;
};

const problemsOfBlock = (block: Block, node: BodyNode): BodyProblem[] => {
  const attributes = literalAttributes(node);
  if (typeof attributes === 'string')
    return [
      {
        node,
        problem: `Blok ${block.label} memakai kode di “${attributes}”.`,
        remedy: 'Tulis isinya sebagai teks di antara tanda kutip.',
      },
    ];
  const wrong = problemsOf(block.attributes, attributes).map(({ field, message }) => ({
    node,
    problem: `Blok ${block.label}, bagian “${field.join(' › ') || 'isian'}”: ${message}`,
    remedy: '',
  }));
  const rule = contentRules[block.content];
  const content = rule.fits(node.children ?? [])
    ? []
    : [{ node, problem: `Isi blok ${block.label} tidak sesuai.`, remedy: rule.remedy }];
  return [...wrong, ...content];
};

/** What is wrong with one JSX element of a body: unknown, inline, nested, or with wrong attributes or content. */
export const checkBlock = (node: BodyNode, inBlock: boolean): BodyProblem[] => {
  const name = node.name ?? '';
  const block = Object.hasOwn(blocks, name) ? blocks[name] : undefined;
  if (!block)
    return [
      {
        node,
        problem: `Blok <${name}> tidak dikenal.`,
        remedy: `Pakai salah satu: ${list}; atau tulis tanpa tanda < >.`,
      },
    ];
  if (node.type === 'mdxJsxTextElement')
    return [
      {
        node,
        problem: `Blok ${block.label} berada di tengah kalimat.`,
        remedy: 'Beri baris kosong sebelum dan sesudahnya.',
      },
    ];
  if (inBlock)
    return [
      {
        node,
        problem: `Blok ${block.label} berada di dalam blok lain.`,
        remedy: 'Pindahkan ke luar blok itu.',
      },
    ];
  return problemsOfBlock(block, node);
};
