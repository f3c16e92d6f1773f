import { markdownToMdast, mdxToMdast } from 'satteri';
import type { ContentText, TextExtension } from '#model/frontmatter.ts';
import type { Found } from '../check.ts';
import { bodyFeatures } from './features.ts';

/** A node of a parsed body. Only what the checks read; the parser is the one that renders. */
export interface BodyNode {
  type: string;
  children?: BodyNode[];
  value?: string;
  depth?: number;
  url?: string;
  alt?: string;
  title?: string | null;
  ordered?: boolean;
  checked?: boolean | null;
  /** What stands behind the fence of code: its language, and more. */
  lang?: string | null;
  meta?: string | null;
  name?: string;
  attributes?: { type: string; name?: string; value?: unknown }[];
  position?: { start: { line: number; column: number } };
}

/** A body that the renderer's parser refuses. Line and column count from 1 in the body. */
export class BodyError extends Error {
  readonly line: number;
  readonly column: number;
  constructor(line: number, column: number) {
    super('Isi tidak dapat dibaca.');
    this.name = 'BodyError';
    this.line = line;
    this.column = column;
  }
}

/** Parses a body with the renderer's own parser. Throws {@link BodyError}. */
export const parseBody = (body: string, extension: TextExtension): BodyNode => {
  try {
    const options = { features: bodyFeatures };
    return (
      extension === 'mdx' ? mdxToMdast(body, options) : markdownToMdast(body, options)
    ) as BodyNode;
  } catch (error) {
    const [, line = '1', column = '1'] = /(?<!\d)(\d{1,9}):(\d{1,9}):/.exec(String(error)) ?? [];
    throw new BodyError(Number(line), Number(column));
  }
};

/** The words of a node and of all below it. */
export const textOf = (node: BodyNode): string =>
  (node.value ?? '') + (node.children ?? []).map(textOf).join('');

/** The words of a node as a reader is told them: pictures by their alternative texts. */
export const wordsOf = (node: BodyNode): string =>
  (node.value ?? node.alt ?? '') + (node.children ?? []).map(wordsOf).join('');

/**
 * The body as the renderer is given it. Of an `.md` file Astro takes away the white space around it, and with it the
 * indent that would make its first lines code.
 */
export const asRendered = <Text extends ContentText>(
  text: Text,
  extension: TextExtension,
): Text => {
  if (extension !== 'md') return text;
  const body = text.body.trim();
  const before = text.body.slice(0, text.body.indexOf(body)).split('\n').length - 1;
  return { ...text, body, bodyLine: text.bodyLine + before };
};

/** The body of a text that has none. */
export const emptyBody: BodyNode = { type: 'root', children: [] };

/** What is said of a body that cannot be read; `bodyLine` is its first line in the file. */
export const unreadable = ({ line, column }: BodyError, bodyLine: number): Found => ({
  line: bodyLine + line - 1,
  column,
  field: 'Isi',
  problem: 'Ada tanda < atau { yang tidak dapat dibaca.',
  remedy: 'Hapus tanda itu, atau tulis dengan kata.',
});
