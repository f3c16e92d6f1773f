import { attributeOf, piecesOf, type Tag } from '../xml.ts';

/** Elements that hold one paragraph, however it is cut inside. */
const blockNames = new Set(['p', 'h', 'si', 'comment']);

/** Paragraphs inside paragraphs, at most: a text box in a text box. Words of deeper ones belong to the last. */
const deepest = 64;

/** Elements that stand for a sign, of OOXML and of OpenDocument. */
const openXmlSigns: Readonly<Record<string, string>> = {
  tab: ' ',
  ptab: ' ',
  br: ' ',
  cr: ' ',
  noBreakHyphen: '-',
};
const openDocumentSigns: Readonly<Record<string, string>> = { tab: ' ', s: ' ', 'line-break': ' ' };

/** A step through the text of a part: words that belong together, or an element that begins or ends. */
export type Step = { words: string; block: Tag | undefined } | { opens: Tag } | { closes: string };

/**
 * The paragraphs of a part, and the elements around them, in turn. In OOXML words stand only in elements that hold nothing
 * else; in OpenDocument (`mixed`) between elements too.
 */
export function* stepsOf(xml: string, mixed: boolean): Generator<Step> {
  const signs = mixed ? openDocumentSigns : openXmlSigns;
  const blocks: { tag: Tag; words: string }[] = [];
  // The words of the innermost element, as long as nothing else stands in it.
  let leaf: string | undefined;
  const add = (words: string): Step | undefined => {
    const block = blocks.at(-1);
    if (block) block.words += words;
    return block || words.trim() === '' ? undefined : { words, block: undefined };
  };
  for (const { words, tag, closes } of piecesOf(xml)) {
    if (mixed) {
      const alone = words === '' ? undefined : add(words);
      if (alone) yield alone;
    } else if (leaf !== undefined) leaf += words;
    if (tag) {
      leaf = '';
      const sign = signs[tag.name];
      const isEmpty = tag.attributes.endsWith('/');
      if (sign !== undefined) add(sign);
      yield { opens: tag };
      if (isEmpty) {
        leaf = undefined;
        yield { closes: tag.name };
      } else if (blockNames.has(tag.name) && blocks.length < deepest)
        blocks.push({ tag, words: '' });
    } else if (closes !== undefined) {
      const alone = leaf === undefined || leaf === '' ? undefined : add(leaf);
      if (alone) yield alone;
      leaf = undefined;
      if (blocks.at(-1)?.tag.name === closes) {
        const block = blocks.pop();
        if (block && block.words.trim() !== '') yield { words: block.words, block: block.tag };
      }
      yield { closes };
    }
  }
  for (const { tag, words } of blocks) if (words.trim() !== '') yield { words, block: tag };
}

/** The name of the outermost element of a part. */
export const rootOf = (xml: string): string | undefined => {
  for (const { tag } of piecesOf(xml)) if (tag && tag.name !== '') return tag.name;
  return undefined;
};

/** A count that an attribute tells; 1 where it tells none. */
export const countOf = (tag: Tag, name: string): number => {
  const count = Number(attributeOf(tag, name) ?? 1);
  return Number.isInteger(count) && count > 0 ? count : 1;
};
