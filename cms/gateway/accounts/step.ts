import { needsSecondFactor } from '../../permission.ts';
import type { Account } from '../account.ts';
import type { Factor } from '../sessions.ts';
import type { Credentials } from './credentials.ts';

/** What is still asked of a person before anything opens: a code, or to set up the app that makes codes. */
export type Step = 'code' | 'enrol';

/**
 * The step that a session with a factor still lacks. It is asked at every request, so that a rising role asks for it at
 * once. Accounts without credentials of their own, and those that the city's own sign-in vouches for, need none here.
 */
export const stepOf = (
  credentials: Credentials | undefined,
  account: Account,
  factor: Factor,
): Step | undefined => {
  if (!credentials || factor !== 'password') return undefined;
  if (credentials.secondFactors.isEnrolled(account.login)) return 'code';
  return needsSecondFactor(account) ? 'enrol' : undefined;
};
