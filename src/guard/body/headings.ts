import type { Found, Guard, GuardedBody } from '../check.ts';
import { textOf } from './markdown.ts';
import { foundAt, nodesOf, quoted } from './nodes.ts';

/** The level of a page's title: headings of a body stand below it. */
const titleLevel = 1;

/** What the editor calls the headings that it offers. */
const names: Readonly<Record<number, string>> = { 2: '“Judul bagian”', 3: '“Judul anak bagian”' };

/** A level by the editor's name for it, where it has one, and as it is typed. */
const nameOf = (level: number): string =>
  [names[level], `(${'#'.repeat(level)})`].filter(Boolean).join(' ');

/** Headings begin at the second level, never skip one, and have words, since their anchors are made from them. */
export const headings: Guard<GuardedBody> = {
  id: 'headings',
  check: (text) => {
    let last = titleLevel;
    const found: Found[] = [];
    for (const { node } of nodesOf(text.root)) {
      if (node.type !== 'heading' || node.depth === undefined) continue;
      const words = textOf(node);
      if (!/[\p{L}\p{N}]/u.test(words))
        found.push(
          foundAt(text, node, {
            problem: 'Subjudul tidak berisi kata.',
            remedy: 'Tulis subjudulnya, atau hapus barisnya.',
          }),
        );
      if (node.depth === titleLevel || node.depth > last + 1)
        found.push(
          foundAt(text, node, {
            problem: `Subjudul ${quoted(words)} meloncati tingkat.`,
            remedy: `Pakai ${nameOf(last + 1)}.`,
          }),
        );
      last = Math.max(titleLevel + 1, node.depth);
    }
    return found;
  },
};
