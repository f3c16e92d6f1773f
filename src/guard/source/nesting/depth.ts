/** The deepest place of something nested: how many lie in one another, and where in the text, counted from 0. */
export interface Depth {
  depth: number;
  offset: number;
}

/** The deeper of two places. */
export const deeper = (one: Depth, other: Depth): Depth => (other.depth > one.depth ? other : one);

/** Where nothing is nested. */
export const flat: Depth = { depth: 0, offset: 0 };
