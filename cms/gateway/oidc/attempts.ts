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

/** More than the people behind one address begin in ten minutes; beyond, its own oldest goes, and no other's. */
const mostOfOne = 300;

/** Sign-ins that have begun. Each is taken once. */
export interface Attempts {
  /** Keeps the secrets of a sign-in from a network address, and gives the id that binds them to one browser. */
  open(secrets: Secrets, address: string): string;
  /** The secrets of an attempt that is under way, which ends with this. */
  take(id: string): Secrets | undefined;
}

const hashOf = (id: string): string => createHash('sha256').update(id).digest('base64');

/** Attempts in memory: they end with the process, and a sign-in begins anew. `clock` gives milliseconds. */
export const createAttempts = (clock: () => number): Attempts => {
  // In both, the oldest come first.
  const underWay = new Map<string, { secrets: Secrets; ends: number; address: string }>();
  const byAddress = new Map<string, Set<string>>();
  const drop = (hash: string) => {
    const attempt = underWay.get(hash);
    if (!attempt) return undefined;
    underWay.delete(hash);
    const own = byAddress.get(attempt.address);
    own?.delete(hash);
    if (own?.size === 0) byAddress.delete(attempt.address);
    return attempt;
  };
  const sweep = (address: string) => {
    const own = byAddress.get(address);
    const [oldest] = own ?? [];
    if (own && oldest !== undefined && own.size >= mostOfOne) drop(oldest);
    // The first that lives ends the search.
    for (const [hash, { ends }] of underWay) {
      if (ends > clock() && underWay.size < mostAttempts) return;
      drop(hash);
    }
  };
  return {
    open(secrets, address) {
      sweep(address);
      const id = randomBytes(32).toString('base64url');
      const hash = hashOf(id);
      underWay.set(hash, { secrets, ends: clock() + attemptLifetime, address });
      byAddress.set(address, (byAddress.get(address) ?? new Set()).add(hash));
      return id;
    },
    take(id) {
      const attempt = drop(hashOf(id));
      return attempt && attempt.ends > clock() ? attempt.secrets : undefined;
    },
  };
};
