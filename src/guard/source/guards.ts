import type { Guard, GuardedSource } from '../check.ts';

/** What is asked of a text before any parser sees it. */
export const sourceGuards: readonly Guard<GuardedSource>[] = [];
