import { isIPv6 } from 'node:net';
import { Refusal } from '../refusal.ts';
import type { Store } from '../store/store.ts';

/** How long a failed attempt counts, in milliseconds. */
const memory = 15 * 60 * 1000;

/** Failures after which a login, or an address, has to wait. A whole office may share one address. */
const most = { login: 10, address: 100 };

/** An attempt to sign in that counts as failed until it is told otherwise. */
export interface Attempt {
  /** Succeeded: the login starts anew. */
  succeed(): void;
  /** Takes back this attempt alone: it was right, and more is still asked for. What failed before still counts. */
  withdraw(): void;
}

/** A bound on attempts, so that nobody guesses. Unknown logins are bound alike. */
export interface Attempts {
  /** Begins an attempt, or refuses it with the minutes to wait. `onLock` is told once when a wait begins. */
  begin(login: string, address: string, onLock: () => void): Attempt;
}

/** The network of an address: one subscriber of IPv6 has a whole /64 to change about in. */
const networkOf = (address: string): string => {
  if (!isIPv6(address)) return address;
  const { hostname } = new URL(`http://[${address.split('%')[0] ?? ''}]/`);
  const [head = '', tail] = hostname.slice(1, -1).split('::');
  const groups = (text = '') => (text === '' ? [] : text.split(':'));
  const gap = tail === undefined ? 0 : 8 - groups(head).length - groups(tail).length;
  const whole = [...groups(head), ...Array<string>(gap).fill('0'), ...groups(tail)];
  return `${whole.slice(0, 4).join(':')}::/64`;
};

/** Attempts in the store: a restart forgets none. `clock` gives milliseconds. */
export const createAttempts = (store: Store, clock: () => number): Attempts => {
  const sweep = store.prepare('DELETE FROM sign_in_attempts WHERE at <= ?');
  const insert = store.prepare(
    'INSERT INTO sign_in_attempts (login, address, at) VALUES (?, ?, ?)',
  );
  const clear = store.prepare('DELETE FROM sign_in_attempts WHERE login = ?');
  const remove = store.prepare('DELETE FROM sign_in_attempts WHERE id = ?');
  const counts = {
    login: store.prepare(
      'SELECT count(*) AS number, max(at) AS last FROM sign_in_attempts WHERE login = ?',
    ),
    address: store.prepare(
      'SELECT count(*) AS number, max(at) AS last FROM sign_in_attempts WHERE address = ?',
    ),
  };
  /** The times when the waits of this login and address end. */
  const waits = (login: string, address: string) =>
    (['login', 'address'] as const).flatMap((by) => {
      const { number, last } = counts[by].get(by === 'login' ? login : address) as {
        number: number;
        last: number;
      };
      return number >= most[by] ? [{ ends: last + memory, isNew: number === most[by] }] : [];
    });
  return {
    begin(login, from, onLock) {
      const address = networkOf(from);
      sweep.run(clock() - memory);
      const waiting = waits(login, address);
      if (waiting.length > 0) {
        if (waiting.some(({ isNew }) => isNew)) {
          // One row beyond the bound marks that the wait was told.
          insert.run(login, address, clock());
          onLock();
        }
        const ends = Math.max(...waits(login, address).map((wait) => wait.ends), clock());
        const minutes = Math.max(1, Math.ceil((ends - clock()) / 60_000));
        throw new Refusal(
          429,
          `Terlalu banyak percobaan masuk. Tunggu ${minutes} menit, lalu coba lagi.`,
        );
      }
      const { lastInsertRowid: id } = insert.run(login, address, clock());
      return { succeed: () => void clear.run(login), withdraw: () => void remove.run(id) };
    },
  };
};
