import type { Found, GuardedBody } from '../check.ts';
import type { BodyNode } from './markdown.ts';

/** A node of a body with the nodes above it, the root first. */
export interface Placed {
  node: BodyNode;
  above: readonly BodyNode[];
}

/** Every node of a body in the order of reading; deep bodies are no danger. */
export function* nodesOf(root: BodyNode): Generator<Placed> {
  const open: Placed[] = [{ node: root, above: [] }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    yield next;
    const { node, above } = next;
    const within = [...above, node];
    for (const child of (node.children ?? []).toReversed())
      open.push({ node: child, above: within });
  }
}

/** Whether a node is a JSX element: a block, or what pretends to be one. */
export const isElement = ({ type }: BodyNode): boolean =>
  type === 'mdxJsxFlowElement' || type === 'mdxJsxTextElement';

/** A finding at a node of the body. */
export const foundAt = (
  { bodyLine }: Pick<GuardedBody, 'bodyLine'>,
  node: BodyNode,
  { problem, remedy }: { problem: string; remedy: string },
): Found => ({
  line: bodyLine + (node.position?.start.line ?? 1) - 1,
  column: node.position?.start.column ?? 1,
  field: 'Isi',
  problem,
  remedy,
});

/** An address or a name as a finding quotes it. */
export const quoted = (words: string): string =>
  `“${words.length > 80 ? `${words.slice(0, 79)}…` : words}”`;
