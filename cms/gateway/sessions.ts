import { hashOf, newSecret } from './accounts/secret.ts';
import type { Store } from './store/store.ts';

/** How long a session lasts after sign-in at most, in milliseconds. */
export const sessionLifetime = 12 * 60 * 60 * 1000;

/** How long a session lasts without a request, in milliseconds. */
const idleLifetime = 2 * 60 * 60 * 1000;

/** How exactly the last use of a session is known, in milliseconds: not every request writes. */
const useGrain = 60 * 1000;

/** How a person showed who they are: a password alone, one with a second factor, or the city's own sign-in. */
export type Factor = 'password' | 'password+totp' | 'oidc';

/** A living session. */
export interface Session {
  login: string;
  factor: Factor;
}

/** Signed-in browsers. The id is known to its browser only; the store keeps a hash of it. */
export interface Sessions {
  /** Opens a session and returns its id: 256 random bits. */
  open(login: string, factor: Factor): string;
  /** The living session of an id, which counts as its use. */
  find(id: string): Session | undefined;
  /** Ends a session; an unknown id is no error. */
  close(id: string): void;
  /** Ends all sessions of a login, but the one with the id `except`. Gives their number. */
  closeAll(login: string, except?: string): number;
  /** Ends the sessions of all other logins: of people who had no account at `commit`, or between {@link keptAt} and it. */
  keepOnly(logins: readonly string[], commit: string): void;
  /** The commit of the last {@link keepOnly}. */
  keptAt(): string | undefined;
  /** How many sessions of a login live. */
  count(login: string): number;
}

/** Sessions in the store: they outlive the process. `clock` gives milliseconds. */
export const createSessions = (store: Store, clock: () => number): Sessions => {
  const living = 'opened > ? AND used > ?';
  const bounds = () => [clock() - sessionLifetime, clock() - idleLifetime] as const;
  const sweep = store.prepare(`DELETE FROM sessions WHERE NOT (${living})`);
  const insert = store.prepare(
    'INSERT INTO sessions (hash, login, factor, opened, used) VALUES (?, ?, ?, ?, ?)',
  );
  const select = store.prepare(
    `SELECT login, factor, used FROM sessions WHERE hash = ? AND ${living}`,
  );
  const touch = store.prepare('UPDATE sessions SET used = ? WHERE hash = ?');
  const remove = store.prepare('DELETE FROM sessions WHERE hash = ?');
  const removeAll = store.prepare('DELETE FROM sessions WHERE login = ? AND hash <> ?');
  const removeOthers = store.prepare(
    'DELETE FROM sessions WHERE login NOT IN (SELECT value FROM json_each(?))',
  );
  const keep = store.prepare(
    'INSERT INTO sessions_kept (id, commit_id) VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET commit_id = excluded.commit_id',
  );
  const kept = store.prepare('SELECT commit_id FROM sessions_kept WHERE id = 1');
  const total = store.prepare(
    `SELECT count(*) AS number FROM sessions WHERE login = ? AND ${living}`,
  );
  return {
    open(login, factor) {
      sweep.run(...bounds());
      const id = newSecret();
      insert.run(hashOf(id), login, factor, clock(), clock());
      return id;
    },
    find(id) {
      const hash = hashOf(id);
      const found = select.get(hash, ...bounds()) as (Session & { used: number }) | undefined;
      if (!found) return undefined;
      if (clock() - found.used >= useGrain) touch.run(clock(), hash);
      return { login: found.login, factor: found.factor };
    },
    close(id) {
      remove.run(hashOf(id));
    },
    closeAll: (login, except) =>
      Number(removeAll.run(login, except === undefined ? '' : hashOf(except)).changes),
    keepOnly(logins, commit) {
      removeOthers.run(JSON.stringify(logins));
      keep.run(commit);
    },
    keptAt: () => (kept.get() as { commit_id: string } | undefined)?.commit_id,
    count: (login) => (total.get(login, ...bounds()) as { number: number }).number,
  };
};
