import type { Store } from '../store/store.ts';

/** What happens at the door, and to the keys of those who come through it. */
export type DoorEvent =
  | 'sign-in'
  | 'sign-out'
  | 'refused'
  | 'locked'
  | 'invited'
  | 'password-set'
  | 'password-changed'
  | 'code-refused'
  | 'second-factor-set'
  | 'second-factor-reset'
  | 'recovery-codes-set'
  | 'signed-out-by-admin'
  | 'too-many-edits'
  | 'edit-limit-lifted';

/** Who acts where somebody does so on the server itself. */
export const serverActor = 'server';

/**
 * The log of who came in, went out, or was refused, and of who changed a key. It never holds a password, a code or a
 * token. `actor` is the login of who did it, {@link serverActor}, or empty where `login` itself did.
 */
export type DoorLog = (event: DoorEvent, login: string, address: string, actor?: string) => void;

const day = 24 * 60 * 60 * 1000;

/** Somewhat longer than the table holds on to its lines, so that none is too young to go. */
const retention = 401 * day;

/** The log in the store. What is older than its retention goes at the start and daily. `clock` gives milliseconds. */
export const createDoorLog = (store: Store, clock: () => number): DoorLog => {
  const insert = store.prepare(
    'INSERT INTO door_log (at, event, login, address, actor) VALUES (?, ?, ?, ?, ?)',
  );
  const purge = store.prepare('DELETE FROM door_log WHERE at < ? AND at < ?');
  let purged = -Infinity;
  return (event, login, address, actor = '') => {
    if (clock() - purged >= day) {
      purged = clock();
      // A clock that runs ahead must not reach for what the table keeps.
      purge.run(clock() - retention, Date.now() - retention);
    }
    insert.run(clock(), event, login, address, actor);
  };
};

/** How many codes of a login were refused since it last came in, or got a new key. */
export const refusedCodes = (store: Store, login: string): number => {
  const row = store
    .prepare(
      `SELECT count(*) AS number FROM door_log WHERE event = 'code-refused' AND login = :login AND id > (
         SELECT coalesce(max(id), 0) FROM door_log
         WHERE event IN ('sign-in', 'password-set', 'second-factor-reset') AND login = :login)`,
    )
    .get({ login }) as { number: number };
  return row.number;
};

/** The addresses that a login signed in from, as far back as the log goes. */
export const signInAddresses = (store: Store, login: string): string[] => {
  const rows = store
    .prepare("SELECT DISTINCT address FROM door_log WHERE event = 'sign-in' AND login = ?")
    .all(login) as { address: string }[];
  return rows.map(({ address }) => address);
};

/** When each login last signed in, in milliseconds, as far back as the log goes. */
export const lastSignIns = (store: Store): ReadonlyMap<string, number> => {
  const rows = store
    .prepare("SELECT login, max(at) AS at FROM door_log WHERE event = 'sign-in' GROUP BY login")
    .all() as { login: string; at: number }[];
  return new Map(rows.map(({ login, at }) => [login, at]));
};

/** When each login was last held for having its hands on too many entries, in milliseconds. */
export const lastHeld = (store: Store): ReadonlyMap<string, number> => {
  const rows = store
    .prepare(
      "SELECT login, max(at) AS at FROM door_log WHERE event = 'too-many-edits' GROUP BY login",
    )
    .all() as { login: string; at: number }[];
  return new Map(rows.map(({ login, at }) => [login, at]));
};
