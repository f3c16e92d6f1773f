import type { Guard, GuardedText } from '../check.ts';

/** What gives away a text that advertises gambling or a fraud. */
export const judolGuards: readonly Guard<GuardedText>[] = [];
