import type { Guard, GuardedText } from '../check.ts';

/** What gives away data about a private person. */
export const personalGuards: readonly Guard<GuardedText>[] = [];
