import { isIPv6 } from 'node:net';
import { Refusal } from '../refusal.ts';
import type { Store } from '../store/store.ts';
import { signInAddresses } from './door-log.ts';

const minute = 60 * 1000;

/** So many failures within so many milliseconds, and one has to wait until fewer are left. */
interface Bound {
  most: number;
  within: number;
  /** The columns by which failures are counted together. */
  by: readonly ('login' | 'address')[];
}

/** What holds for everyone. A whole office may share one address. */
const bounds: readonly Bound[] = [
  { most: 10, within: 15 * minute, by: ['login', 'address'] },
  { most: 100, within: 15 * minute, by: ['address'] },
];

/** What holds beside that wherever a login never came in from: many addresses guess at it no faster than one. */
const strangerBound: Bound = { most: 100, within: 60 * minute, by: ['login'] };

/** An attempt to sign in that counts as failed until it is told otherwise. */
export interface Attempt {
  /** Succeeded: the login starts anew from this address. */
  succeed(): void;
  /** Takes back this attempt alone: it was right, and more is still asked for. What failed before still counts. */
  withdraw(): void;
}

/**
 * A bound on attempts, so that nobody guesses, and so that nobody keeps others out by failing in their name. An address has 10
 * guesses at a login in a quarter of an hour. All addresses that the login never came in from have 100 an hour together, at
 * most 2400 a day; who comes from where they came in before does not wait for those. Unknown logins are bound alike.
 */
export interface Attempts {
  /** Begins an attempt, or refuses it with the minutes to wait. `onLock` is told when a wait begins, once in the bound's time. */
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

/** Who tries, from which network. */
interface Visitor {
  login: string;
  address: string;
}

/** Attempts in the store: a restart forgets none. `clock` gives milliseconds. */
export const createAttempts = (store: Store, clock: () => number): Attempts => {
  const sweep = store.prepare('DELETE FROM sign_in_attempts WHERE at <= ?');
  const insert = store.prepare(
    'INSERT INTO sign_in_attempts (login, address, at) VALUES (?, ?, ?)',
  );
  const clear = store.prepare('DELETE FROM sign_in_attempts WHERE login = ? AND address = ?');
  const remove = store.prepare('DELETE FROM sign_in_attempts WHERE id = ?');

  /** A reader of when a visitor's wait ends; undefined where there is none. */
  const waitBy = ({ most, within, by }: Bound) => {
    const same = by.map((column) => `${column} = ?`).join(' AND ');
    const last = store.prepare(
      `SELECT at FROM sign_in_attempts WHERE ${same} AND at > ? ORDER BY at DESC LIMIT 1 OFFSET ${most - 1}`,
    );
    const told = new Map<string, number>();
    return (visitor: Visitor, onLock: () => void): number | undefined => {
      const values = by.map((column) => visitor[column]);
      const found = last.get(...values, clock() - within) as { at: number } | undefined;
      if (!found) return undefined;
      for (const [key, ends] of told) if (ends <= clock()) told.delete(key);
      const key = values.join(' ');
      if (!told.has(key)) onLock();
      told.set(key, told.get(key) ?? clock() + within);
      return found.at + within;
    };
  };
  const everyone = bounds.map(waitBy);
  const stranger = waitBy(strangerBound);
  const isKnown = ({ login, address }: Visitor) =>
    signInAddresses(store, login).some((each) => networkOf(each) === address);

  /** When a visitor may try; undefined for at once. */
  const waitOf = (visitor: Visitor, onLock: () => void): number | undefined => {
    const ends = everyone.flatMap((wait) => wait(visitor, onLock) ?? []);
    if (ends.length > 0) return Math.max(...ends);
    return isKnown(visitor) ? undefined : stranger(visitor, onLock);
  };

  return {
    begin(login, from, onLock) {
      const address = networkOf(from);
      sweep.run(clock() - strangerBound.within);
      const ends = waitOf({ login, address }, onLock);
      if (ends !== undefined) {
        const minutes = Math.max(1, Math.ceil((ends - clock()) / minute));
        throw new Refusal(
          429,
          `Terlalu banyak percobaan masuk. Tunggu ${minutes} menit, lalu coba lagi.`,
        );
      }
      const { lastInsertRowid: id } = insert.run(login, address, clock());
      return { succeed: () => void clear.run(login, address), withdraw: () => void remove.run(id) };
    },
  };
};
