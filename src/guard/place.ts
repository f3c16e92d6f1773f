import { placeInData } from '#model/frontmatter.ts';
import { extensionOf } from '#model/path.ts';
import type { GuardedText } from './check.ts';

/** Where a value of the data stands in the file: line and column, from 1. A value that is missing: where its parent stands. */
export const placeOf = (
  { raw, place }: Pick<GuardedText, 'raw' | 'place'>,
  keys: readonly PropertyKey[],
): { line: number; column: number } => placeInData(raw, extensionOf(place), keys);

/** Where the character at `offset` of a text stands; line and column from 1. */
export const placeAt = (raw: string, offset: number): { line: number; column: number } => {
  const before = raw.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
};
