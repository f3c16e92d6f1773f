import type { GuardedBody } from './check.ts';
import { mentionsOf } from './data/mentions.ts';
import { textOf, type BodyNode } from './body/markdown.ts';
import { placeOf } from './place.ts';

/** A stretch of words that a reader reads as one: a field, a paragraph, a cell, the words for a picture. */
export interface Passage {
  words: string;
  /** The field's label, such as “Judul”; “Isi” for the body. */
  field: string;
  /** The keys of the field in the data; undefined in the body. */
  keys: readonly PropertyKey[] | undefined;
  /** Where the character at `offset` stands in the file; line and column from 1. */
  at: (offset: number) => { line: number; column: number };
}

const inline = new Set(['text', 'strong', 'emphasis', 'delete', 'link', 'inlineCode', 'break']);

const isWords = ({ children = [] }: BodyNode): boolean =>
  children.length > 0 && children.every(({ type }) => inline.has(type) || type === 'image');

/** The innermost node that holds the character at `offset` of the words of `node`, and what is left of the offset. */
const nodeAt = (node: BodyNode, offset: number): { node: BodyNode; rest: number } => {
  let rest = offset;
  for (const child of node.children ?? []) {
    const { length } = textOf(child);
    if (rest < length) return nodeAt(child, rest);
    rest -= length;
  }
  return { node, rest };
};

const placeIn = (node: BodyNode, bodyLine: number, offset: number) => {
  const found = nodeAt(node, offset);
  const start = found.node.position?.start ?? { line: 1, column: 1 };
  const before = (found.node.value ?? '').slice(0, found.rest).split('\n');
  const last = before.at(-1) ?? '';
  return {
    line: bodyLine + start.line - 2 + before.length,
    column: (before.length === 1 ? start.column : 1) + last.length,
  };
};

const literals = ({ attributes = [] }: BodyNode): string[] =>
  attributes.flatMap(({ value }) => (typeof value === 'string' ? [value] : []));

function* inBody(node: BodyNode, bodyLine: number): Generator<Passage> {
  const passage = (words: string, at: Passage['at']): Passage => ({
    words,
    field: 'Isi',
    keys: undefined,
    at,
  });
  const start = () => placeIn({ ...node, children: [] }, bodyLine, 0);
  if ((isWords(node) && !inline.has(node.type)) || node.type === 'code')
    yield passage(textOf(node), (offset) => placeIn(node, bodyLine, offset));
  for (const words of [node.alt ?? '', node.title ?? '', ...literals(node)])
    if (words !== '') yield passage(words, start);
  for (const child of node.children ?? []) yield* inBody(child, bodyLine);
}

/** All words of a text: those of its data, then those of its body. */
export function* passagesOf(text: GuardedBody): Generator<Passage> {
  for (const { labels, keys, value } of mentionsOf(text))
    yield { words: value, field: labels.join(' › '), keys, at: () => placeOf(text, keys) };
  yield* inBody(text.root, text.bodyLine);
}
