import type { Found, GuardedBody } from '../check.ts';
import type { BodyNode } from './markdown.ts';

/** Whether a node is a JSX element: a block, or what pretends to be one. */
export const isElement = ({ type }: BodyNode): boolean =>
  type === 'mdxJsxFlowElement' || type === 'mdxJsxTextElement';

/** A node of a body, and what stands above it. */
export interface Placed {
  node: BodyNode;
  /** How many nodes stand above it. */
  depth: number;
  /** Whether one of them is a JSX element. */
  inElement: boolean;
}

/** Every node of a body in the order of reading; deep bodies are no danger. */
export function* nodesOf(root: BodyNode): Generator<Placed> {
  const open: Placed[] = [{ node: root, depth: 0, inElement: false }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    yield next;
    const { node, depth } = next;
    const inElement = next.inElement || isElement(node);
    for (const child of (node.children ?? []).toReversed())
      open.push({ node: child, depth: depth + 1, inElement });
  }
}

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
