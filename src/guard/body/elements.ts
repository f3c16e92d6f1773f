import { attachmentPath } from '#model/path.ts';
import { checkBlock, type BodyProblem } from './blocks.ts';
import type { Guard, GuardedBody, GuardedText, Surroundings } from '../check.ts';
import { textOf, type BodyNode } from './markdown.ts';

/** Node types that a body may hold; blocks are judged by {@link checkBlock}. */
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

const refusals: Readonly<Record<string, { problem: string; remedy: string }>> = {
  html: {
    problem: 'Isi memakai HTML.',
    remedy: 'Hapus tanda < > dan tulis dengan tombol penyunting.',
  },
  mdxjsEsm: {
    problem: 'Isi memakai import atau export.',
    remedy: 'Hapus baris itu, atau awali kalimat dengan kata lain.',
  },
  mdxFlowExpression: {
    problem: 'Isi memakai kode di antara { }.',
    remedy: 'Hapus kurung kurawalnya.',
  },
  mdxTextExpression: {
    problem: 'Isi memakai kode di antara { }.',
    remedy: 'Hapus kurung kurawalnya.',
  },
};

/** Another site by http(s), a mail or phone link, a place on this site, or a place on this page. */
const linkPattern =
  /^(?:https?:\/\/[^\s\\]+|mailto:[^\s]+|tel:[+0-9-]+|\/(?!\/)[^\s\\]*|#[^\s]+)$/i;

const checkPicture = (
  node: BodyNode,
  { place }: GuardedText,
  around: Surroundings,
): BodyProblem[] => {
  const { url = '', alt = '' } = node;
  const beside =
    /^[a-z0-9-]+\.(?:jpe?g|png|webp|avif)$/.test(url) &&
    around.has(attachmentPath(place.kind, place.id, url));
  const found: BodyProblem[] = [];
  if (!beside)
    found.push({
      node,
      problem: `Gambar “${url}” tidak ada di folder tulisan ini.`,
      remedy: 'Unggah gambarnya lewat penyunting, lalu pilih dari sana.',
    });
  if (alt.trim() === '' || alt.trim().toLowerCase() === url.toLowerCase())
    found.push({
      node,
      problem: `Gambar “${url}” belum punya teks pengganti.`,
      remedy: 'Ceritakan isi gambar dalam satu kalimat.',
    });
  return found;
};

const checkNode = (
  node: BodyNode,
  inBlock: boolean,
  text: GuardedText,
  around: Surroundings,
): BodyProblem[] => {
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
    const found = checkBlock(node, inBlock);
    const file = node.attributes?.find(({ name }) => name === 'file')?.value;
    if (
      found.length === 0 &&
      typeof file === 'string' &&
      !around.has(attachmentPath(text.place.kind, text.place.id, file))
    )
      found.push({
        node,
        problem: `Berkas “${file}” tidak ada di folder tulisan ini.`,
        remedy: 'Unggah berkasnya dahulu.',
      });
    return found;
  }
  if (node.type === 'image') return checkPicture(node, text, around);
  if (node.type === 'link' && !linkPattern.test(node.url ?? ''))
    return [
      {
        node,
        problem: `Tautan “${node.url}” tidak dapat dipakai.`,
        remedy: 'Mulai dengan https://, atau / untuk halaman portal ini.',
      },
    ];
  if (allowed.has(node.type)) return [];
  const refusal = refusals[node.type] ?? {
    problem: `Bentuk tulisan ini (${node.type}) belum didukung.`,
    remedy: 'Tulis sebagai paragraf, daftar, atau tabel.',
  };
  return [{ node, ...refusal }];
};

const walk = (
  node: BodyNode,
  inBlock: boolean,
  visit: (node: BodyNode, inBlock: boolean) => BodyProblem[],
): BodyProblem[] => {
  const found = visit(node, inBlock);
  const isBlock = node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
  return [
    ...found,
    ...(node.children ?? []).flatMap((child) => walk(child, inBlock || isBlock, visit)),
  ];
};

/** Headings begin at the second level and never skip one, since the page's title is the first. */
const checkHeadings = (root: BodyNode): BodyProblem[] => {
  let last = 1;
  const found: BodyProblem[] = [];
  walk(root, false, (node) => {
    if (node.type !== 'heading' || node.depth === undefined) return [];
    if (node.depth === 1 || node.depth > last + 1)
      found.push({
        node,
        problem: `Subjudul “${textOf(node)}” meloncati tingkat.`,
        remedy: `Pakai ${'#'.repeat(Math.max(2, last + 1 > 2 ? last + 1 : 2))}.`,
      });
    last = Math.max(2, node.depth);
    return [];
  });
  return found;
};

/** The body holds Markdown and listed blocks only; its links, pictures and headings are sound. */
export const elements: Guard<GuardedBody> = {
  id: 'elements',
  check: (text, around) =>
    [
      ...walk(text.root, false, (node, inBlock) => checkNode(node, inBlock, text, around)),
      ...checkHeadings(text.root),
    ].map(({ node, problem, remedy }) => ({
      line: text.bodyLine + (node.position?.start.line ?? 1) - 1,
      column: node.position?.start.column ?? 1,
      field: 'Isi',
      problem,
      remedy,
    })),
};
