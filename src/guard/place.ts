import { placesInData } from '#model/frontmatter.ts';
import { extensionOf } from '#model/path.ts';
import type { GuardedText } from './check.ts';

type Placed = Pick<GuardedText, 'raw' | 'place'>;

const known = new WeakMap<Placed, ReturnType<typeof placesInData>>();

/** Where a value of the data stands in the file: line and column, from 1. A value that is missing: where its parent stands. */
export const placeOf = (
  text: Placed,
  keys: readonly PropertyKey[],
): { line: number; column: number } => {
  // A text may have thousands of findings; it is parsed once for all of them.
  const places = known.get(text) ?? placesInData(text.raw, extensionOf(text.place));
  known.set(text, places);
  return places(keys);
};

/** Where the character at `offset` of a text stands; line and column from 1. */
export const placeAt = (raw: string, offset: number): { line: number; column: number } => {
  const before = raw.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
};
