import type { Guard, GuardedBody, GuardedFile, SlowGuard } from '../check.ts';
import { personalInFiles } from './in-files.ts';
import { personal } from './personal.ts';

/** What gives away data about a private person. */
export const personalGuards: readonly Guard<GuardedBody>[] = [personal];

/** As {@link personalGuards}, for what lies beside a text. */
export const personalFileGuards: readonly SlowGuard<GuardedFile>[] = [personalInFiles];
