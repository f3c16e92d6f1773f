import type { Guard, GuardedBody } from '../check.ts';
import { personal } from './personal.ts';

/** What gives away data about a private person. */
export const personalGuards: readonly Guard<GuardedBody>[] = [personal];
