import type { Found } from './check.ts';
import type { Finding } from './finding.ts';

/** One finding over a file as a whole; a remedy that the problem's words already hold may be left out. */
export const refused = (
  path: string,
  guard: string,
  found: Omit<Found, 'remedy'> & { remedy?: string },
): Finding[] => [{ path, guard, remedy: '', ...found }];
