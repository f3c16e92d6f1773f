import { sourceCharacters } from '../characters/readers.ts';
import type { Guard, GuardedSource } from '../check.ts';
import { amount } from './amount.ts';
import { frontMatter } from './front-matter.ts';
import { lineLength } from './line-length.ts';
import { nesting } from './nesting.ts';
import { size } from './size.ts';

/** What is asked of a text before any parser sees it. */
export const sourceGuards: readonly Guard<GuardedSource>[] = [
  size,
  lineLength,
  ...sourceCharacters,
  frontMatter,
  nesting,
  amount,
];
