import { createHash, randomBytes } from 'node:crypto';

/** How long a session lasts after sign-in, in milliseconds. */
export const sessionLifetime = 12 * 60 * 60 * 1000;

/** Signed-in browsers. The id is known to its browser only; the store keeps a hash of it. */
export interface Sessions {
  /** Opens a session and returns its id: 256 random bits. */
  open(login: string): string;
  /** The login of a living session. */
  loginOf(id: string): string | undefined;
  /** Ends a session; an unknown id is no error. */
  close(id: string): void;
}

const hashOf = (id: string): string => createHash('sha256').update(id).digest('base64');

/** Sessions in memory: they end with the process. `clock` gives milliseconds. */
export const createSessions = (clock: () => number, lifetime = sessionLifetime): Sessions => {
  const living = new Map<string, { login: string; ends: number }>();
  const sweep = () => {
    for (const [hash, { ends }] of living) if (ends <= clock()) living.delete(hash);
  };
  return {
    open(login) {
      sweep();
      const id = randomBytes(32).toString('base64url');
      living.set(hashOf(id), { login, ends: clock() + lifetime });
      return id;
    },
    loginOf(id) {
      const session = living.get(hashOf(id));
      return session && session.ends > clock() ? session.login : undefined;
    },
    close(id) {
      living.delete(hashOf(id));
    },
  };
};
