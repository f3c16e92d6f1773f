import { placeInData } from '#model/frontmatter.ts';
import type { GuardedText } from './check.ts';

/** Where a value of the data stands in the file: line and column, from 1. A value that is missing: where its parent stands. */
export const placeOf = (
  { raw, place }: Pick<GuardedText, 'raw' | 'place'>,
  keys: readonly PropertyKey[],
): { line: number; column: number } =>
  placeInData(raw, place.file.endsWith('.yml') ? 'yml' : 'md', keys);
