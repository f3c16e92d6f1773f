import { isWholeAddress } from './address.ts';
import { textOf, type BodyNode } from './body/markdown.ts';
import type { GuardedBody } from './check.ts';
import { mentionsOf } from './data/mentions.ts';
import { placeOf } from './place.ts';

/** A link as a reader meets it: what is seen, and where it leads. */
export interface Link {
  url: string;
  /** What the reader sees; the words for a picture where the link holds one. Undefined where a field of the data is the link. */
  words: string | undefined;
  field: string;
  /** The keys of the field in the data; undefined in the body. */
  keys: readonly PropertyKey[] | undefined;
  at: () => { line: number; column: number };
}

/** An address that stands among words. */
export const addressInWords = /https?:\/\/[^\s<>"“”]+/gi;

/** What a reader sees of a node, pictures by their words. */
const seenOf = (node: BodyNode): string =>
  textOf(node) + (node.children ?? []).map(altsOf).join('');
const altsOf = (node: BodyNode): string =>
  (node.alt ?? '') + (node.children ?? []).map(altsOf).join('');

function* inBody(node: BodyNode, bodyLine: number): Generator<Link> {
  const at = () => ({
    line: bodyLine + (node.position?.start.line ?? 1) - 1,
    column: node.position?.start.column ?? 1,
  });
  if (node.url !== undefined && node.type !== 'image')
    yield { url: node.url, words: seenOf(node), field: 'Isi', keys: undefined, at };
  for (const child of node.children ?? []) yield* inBody(child, bodyLine);
}

/** The addresses in a field: the field is one, or holds some among its words. */
const addressesOf = (value: string): string[] => {
  if (!value.includes(':')) return [];
  const whole = value.trim();
  return isWholeAddress(whole) ? [whole] : (value.match(addressInWords) ?? []);
};

function* inData(text: GuardedBody): Generator<Link> {
  for (const { labels, keys, value } of mentionsOf(text))
    for (const url of addressesOf(value))
      yield {
        url,
        words: undefined,
        field: labels.join(' › '),
        keys,
        at: () => placeOf(text, keys),
      };
}

const known = new WeakMap<GuardedBody, readonly Link[]>();

/** The links of a text: those in its data, also where they stand among words, then those of its body. */
export const linksOf = (text: GuardedBody): readonly Link[] => {
  // Several guards ask; the text is walked once.
  const links = known.get(text) ?? [...inData(text), ...inBody(text.root, text.bodyLine)];
  known.set(text, links);
  return links;
};
