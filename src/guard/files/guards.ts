import type { GuardedFile, SlowGuard } from '../check.ts';

/** What is asked of a picture or document beside an entry. */
export const fileGuards: readonly SlowGuard<GuardedFile>[] = [];
