import type { Guard, GuardedBody } from '../check.ts';
import { gambling } from './gambling.ts';
import { scams } from './scams.ts';

/** What gives away a text that advertises gambling or a fraud. */
export const judolGuards: readonly Guard<GuardedBody>[] = [gambling, scams];
