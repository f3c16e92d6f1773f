import { createHash, randomBytes } from 'node:crypto';

/** What a browser's way to the issuer and back is checked with. It never leaves the gateway in one piece. */
export interface Secrets {
  state: string;
  nonce: string;
  verifier: string;
}

/** How long a sign-in at the issuer may take, in milliseconds. */
export const attemptLifetime = 10 * 60 * 1000;

/** More sign-ins than a city begins in ten minutes; the oldest goes first. */
const mostAttempts = 5000;

/** Sign-ins that have begun. Each is taken once. */
export interface Attempts {
  /** Keeps the secrets and gives the id that binds them to one browser. */
  open(secrets: Secrets): string;
  /** The secrets of an attempt that is under way, which ends with this. */
  take(id: string): Secrets | undefined;
}

const hashOf = (id: string): string => createHash('sha256').update(id).digest('base64');

/** Attempts in memory: they end with the process, and a sign-in begins anew. `clock` gives milliseconds. */
export const createAttempts = (clock: () => number): Attempts => {
  const underWay = new Map<string, { secrets: Secrets; ends: number }>();
  const sweep = () => {
    // The oldest come first, so the first that lives ends the search.
    for (const [hash, { ends }] of underWay) {
      if (ends > clock() && underWay.size < mostAttempts) return;
      underWay.delete(hash);
    }
  };
  return {
    open(secrets) {
      sweep();
      const id = randomBytes(32).toString('base64url');
      underWay.set(hashOf(id), { secrets, ends: clock() + attemptLifetime });
      return id;
    },
    take(id) {
      const hash = hashOf(id);
      const attempt = underWay.get(hash);
      underWay.delete(hash);
      return attempt && attempt.ends > clock() ? attempt.secrets : undefined;
    },
  };
};
