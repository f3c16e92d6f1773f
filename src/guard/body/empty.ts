import type { Guard, GuardedBody } from '../check.ts';
import { isElement, nodesOf } from './nodes.ts';
import { textOf, type BodyNode } from './markdown.ts';

/** What readers see of a node without words in it. */
const shows = (node: BodyNode): boolean =>
  node.type === 'image' || (isElement(node) && node.name !== 'Steps');

/**
 * A body that was written shows something: a rule, an empty list or a space alone makes an empty page, which the build takes for
 * a failure of the renderer.
 */
export const empty: Guard<GuardedBody> = {
  id: 'empty',
  check: ({ root, body, bodyLine }) => {
    if (body.trim() === '' || textOf(root).trim() !== '') return [];
    if ([...nodesOf(root)].some(({ node }) => shows(node))) return [];
    return [
      {
        line: bodyLine,
        field: 'Isi',
        problem: 'Isi tulisan ini hanya tanda tanpa kata, jadi halamannya kosong.',
        remedy: 'Tulis isinya, atau hapus tanda itu.',
      },
    ];
  },
};
