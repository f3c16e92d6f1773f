import type { Guard, GuardedBody } from '../check.ts';
import { domains } from './domains.ts';

/** What gives away a text that advertises gambling or a fraud. */
export const judolGuards: readonly Guard<GuardedBody>[] = [domains];
