import { attributeOf, piecesOf, type Tag } from '../xml.ts';
import { Unseen } from './unseen.ts';

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

/** Where fonts of signs have those of ASCII. */
const ofSigns = 0xf000;

const signAt = (code: number): string =>
  code > 0 && code <= 0x10ffff
    ? String.fromCodePoint(code > ofSigns && code < ofSigns + 0x7f ? code - ofSigns : code)
    : '';

/** What stands at the place of an element: a space, a hyphen, or a sign that is named by its number. */
const signOf = (tag: Tag, signs: Readonly<Record<string, string>>): string =>
  tag.name === 'sym'
    ? signAt(Number.parseInt(attributeOf(tag, 'char') ?? '', 16))
    : (signs[tag.name] ?? '');

/** Words with the letters that a font of signs shows. */
const readable = (words: string): string =>
  words.replace(/[\uF020-\uF07E]/g, (sign) => signAt(sign.charCodeAt(0)));

/** A step through the text of a part: words that belong together, or an element that begins or ends. */
export type Step = { words: string; block: Tag | undefined } | { opens: Tag } | { closes: string };

interface Block {
  tag: Tag;
  words: string;
  /** Its words without what readers are not shown. */
  shown: string;
}

function* wordsOfBlock({ tag, words, shown }: Block): Generator<Step> {
  if (words.trim() !== '') yield { words, block: tag };
  if (shown !== words && shown.trim() !== '') yield { words: shown, block: tag };
}

/**
 * The paragraphs of a part, and the elements around them, in turn. In OOXML blanks between elements are none of the words; in
 * OpenDocument (`mixed`) they are. A paragraph of which readers are not shown all is told a second time, without that.
 */
export function* stepsOf(xml: string, mixed: boolean): Generator<Step> {
  const signs = mixed ? openDocumentSigns : openXmlSigns;
  const blocks: Block[] = [];
  const unseen = new Unseen();
  // Words since the last tag, and whether that tag began an element.
  let [since, isLeaf] = ['', false];
  const add = (words: string): Step | undefined => {
    const block = blocks.at(-1);
    const read = readable(words);
    if (block) block.words += read;
    if (block && !unseen.isAll) block.shown += read;
    return block || words.trim() === '' ? undefined : { words: read, block: undefined };
  };
  for (const { words, tag, closes } of piecesOf(xml)) {
    since += words;
    if (!tag && closes === undefined) continue;
    const counts = mixed || since.trim() !== '' || (isLeaf && !tag);
    const alone = counts && since !== '' ? add(since) : undefined;
    if (alone) yield alone;
    [since, isLeaf] = ['', tag !== undefined];
    if (tag) {
      unseen.open(tag);
      add(signOf(tag, signs));
      yield { opens: tag };
      if (tag.attributes.endsWith('/')) {
        isLeaf = false;
        unseen.close(tag.name);
        yield { closes: tag.name };
      } else if (blockNames.has(tag.name) && blocks.length < deepest)
        blocks.push({ tag, words: '', shown: '' });
    } else if (closes !== undefined) {
      unseen.close(closes);
      if (blocks.at(-1)?.tag.name === closes) {
        const block = blocks.pop();
        if (block) yield* wordsOfBlock(block);
      }
      yield { closes };
    }
  }
  for (const block of blocks) yield* wordsOfBlock(block);
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
