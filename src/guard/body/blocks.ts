import { blocks, type Block, type BlockContent } from '#model/blocks.ts';
import { attachmentPath } from '#model/path.ts';
import { problemsOf } from '#model/problems.ts';
import type { Guard, GuardedBody, GuardedText, Surroundings } from '../check.ts';
import type { BodyNode } from './markdown.ts';
import { foundAt, isElement, nodesOf } from './nodes.ts';

interface BlockProblem {
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

/** The attributes as plain texts, or the first that is code or stands there twice. */
const literalAttributes = (node: BodyNode): Record<string, string> | string => {
  const values = new Map<string, string>();
  for (const { type, name, value } of node.attributes ?? []) {
    if (type !== 'mdxJsxAttribute' || name === undefined || typeof value !== 'string')
      return name ?? '{…}';
    if (name === '__proto__' || values.has(name)) return name;
    values.set(name, value);
  }
  return Object.fromEntries(values);
};

const faultOfFile = (
  block: Block,
  { file }: Record<string, string>,
  { place }: GuardedText,
  around: Surroundings,
): BlockProblem[] =>
  !Object.hasOwn(block.attributes.shape, 'file') ||
  file === undefined ||
  around.has(attachmentPath(place.kind, place.id, file))
    ? []
    : [
        {
          problem: `Berkas “${file}” tidak ada di folder tulisan ini.`,
          remedy: 'Unggah berkasnya dahulu.',
        },
      ];

const problemsOfBlock = (
  block: Block,
  node: BodyNode,
  text: GuardedText,
  around: Surroundings,
): BlockProblem[] => {
  const attributes = literalAttributes(node);
  if (typeof attributes === 'string')
    return [
      {
        problem: `Blok ${block.label} memakai kode di “${attributes}”, atau menulisnya dua kali.`,
        remedy: 'Tulis isinya sekali, sebagai teks di antara tanda kutip.',
      },
    ];
  const wrong = problemsOf(block.attributes, attributes).map(({ field, message }) => ({
    problem: `Blok ${block.label}, bagian “${field.join(' › ') || 'isian'}”: ${message}`,
    remedy: '',
  }));
  const rule = contentRules[block.content];
  const content = rule.fits(node.children ?? [])
    ? []
    : [{ problem: `Isi blok ${block.label} tidak sesuai.`, remedy: rule.remedy }];
  const file = wrong.length > 0 ? [] : faultOfFile(block, attributes, text, around);
  return [...wrong, ...content, ...file];
};

const problemsOfElement = (
  node: BodyNode,
  inBlock: boolean,
  text: GuardedText,
  around: Surroundings,
): BlockProblem[] => {
  const name = node.name ?? '';
  const block = Object.hasOwn(blocks, name) ? blocks[name] : undefined;
  if (!block)
    return [
      {
        problem: `Blok <${name}> tidak dikenal.`,
        remedy: `Pakai salah satu: ${list}; atau tulis tanpa tanda < >.`,
      },
    ];
  if (node.type === 'mdxJsxTextElement')
    return [
      {
        problem: `Blok ${block.label} berada di tengah kalimat.`,
        remedy: 'Beri baris kosong sebelum dan sesudahnya.',
      },
    ];
  if (inBlock)
    return [
      {
        problem: `Blok ${block.label} berada di dalam blok lain.`,
        remedy: 'Pindahkan ke luar blok itu.',
      },
    ];
  return problemsOfBlock(block, node, text, around);
};

/** JSX elements are listed blocks, on lines of their own, outside of each other, with literal attributes that fit their schema. */
export const blocksGuard: Guard<GuardedBody> = {
  id: 'blocks',
  check: (text, around) =>
    [...nodesOf(text.root)]
      .filter(({ node }) => isElement(node))
      .flatMap(({ node, inElement }) =>
        problemsOfElement(node, inElement, text, around).map((problem) =>
          foundAt(text, node, problem),
        ),
      ),
};
