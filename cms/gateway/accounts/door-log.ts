import type { Store } from '../store/store.ts';

/** What happens at the door. */
export type DoorEvent = 'sign-in' | 'sign-out' | 'refused' | 'locked';

/** The log of who came in, went out, or was refused. It never holds a password. */
export type DoorLog = (event: DoorEvent, login: string, address: string) => void;

const day = 24 * 60 * 60 * 1000;

/** Somewhat longer than the table holds on to its lines, so that none is too young to go. */
const retention = 401 * day;

/** The log in the store. What is older than its retention goes at the start and daily. `clock` gives milliseconds. */
export const createDoorLog = (store: Store, clock: () => number): DoorLog => {
  const insert = store.prepare(
    'INSERT INTO door_log (at, event, login, address) VALUES (?, ?, ?, ?)',
  );
  const purge = store.prepare('DELETE FROM door_log WHERE at < ? AND at < ?');
  let purged = -Infinity;
  return (event, login, address) => {
    if (clock() - purged >= day) {
      purged = clock();
      // A clock that runs ahead must not reach for what the table keeps.
      purge.run(clock() - retention, Date.now() - retention);
    }
    insert.run(clock(), event, login, address);
  };
};
