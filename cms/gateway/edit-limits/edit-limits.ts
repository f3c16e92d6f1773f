import type { Account } from '../account.ts';
import { Refusal } from '../refusal.ts';
import type { Store } from '../store/store.ts';
import { editLimits, liftLasts, type CountedAction, type EditLimit } from './limits.ts';

/** What an account did, and what of, in the words of {@link TooManyEdits}. */
const words: Readonly<Record<CountedAction, readonly [did: string, of: string]>> = {
  save: ['mengubah', 'tulisan'],
  publish: ['menerbitkan', 'tulisan'],
  delete: ['menghapus', 'tulisan'],
  emergency: ['menerbitkan sendiri', 'pengumuman darurat'],
  upload: ['mengunggah', 'MB'],
};

const minute = 60_000;

/** A refusal because one account had its hands on more entries than people do. */
export class TooManyEdits extends Refusal {
  readonly action: CountedAction;
  /** Whether this is the first one of this wait: the others say nothing new to a log. */
  readonly isFirst: boolean;
  constructor(action: CountedAction, { most, within }: EditLimit, wait: number, isFirst: boolean) {
    const [did, of] = words[action];
    super(
      429,
      `Akun Anda ${did} lebih dari ${most} ${of} dalam ${Math.round(within / minute)} menit, jadi berhenti dahulu. Tunggu ${Math.max(1, Math.ceil(wait / minute))} menit${action === 'emergency' ? ', atau minta penyunting lain menerbitkannya sekarang' : ''}. Bila pekerjaan ini memang sebanyak itu, minta pengelola portal melonggarkan batasnya selama satu jam. Bila bukan Anda yang melakukannya, segera ganti kata sandi dan hubungi pengelola.`,
    );
    this.action = action;
    this.isFirst = isFirst;
  }
}

/** One counted entry; it counts until it is taken back. */
export interface Counted {
  /** Lets it count for good. */
  keep(): void;
  /** Takes it back: nothing came of it. It still counts where the same entry was counted again meanwhile, and kept. */
  withdraw(): void;
}

/** Those who have their hands on the same entry at this moment. */
interface Hands {
  open: number;
  isKept: boolean;
  /** When it was counted before; undefined where it was not. */
  before: number | undefined;
}

/** Holds every account to what people do; the counts lie in the store, so that a restart forgets none. */
export interface EditLimits {
  /** Counts an entry, or refuses it with {@link TooManyEdits}. */
  count(account: Pick<Account, 'login' | 'role'>, action: CountedAction, entry: string): Counted;
  /** Lets a login go past its limits for an hour; gives when that ends, in milliseconds. */
  lift(login: string, by: string): number;
  /** When a lift of the login ends, in milliseconds; undefined where it has none. */
  liftedUntil(login: string): number | undefined;
}

/** Limits over the store. `clock` gives milliseconds. */
export const createEditLimits = (
  store: Store,
  clock: () => number,
  limits: readonly EditLimit[] = editLimits,
): EditLimits => {
  const longest = Math.max(0, ...limits.map(({ within }) => within));
  const sweep = store.prepare('DELETE FROM edits WHERE at <= ?');
  const known = store.prepare('SELECT at FROM edits WHERE login = ? AND action = ? AND entry = ?');
  const put = store.prepare(
    'INSERT OR REPLACE INTO edits (login, action, entry, at) VALUES (?, ?, ?, ?)',
  );
  const drop = store.prepare('DELETE FROM edits WHERE login = ? AND action = ? AND entry = ?');
  const nth = store.prepare(
    'SELECT at FROM edits WHERE login = ? AND action = ? AND at > ? ORDER BY at DESC LIMIT 1 OFFSET ?',
  );
  const setLift = store.prepare(
    'INSERT OR REPLACE INTO edit_lifts (login, by, ends) VALUES (?, ?, ?)',
  );
  const lift = store.prepare('SELECT ends FROM edit_lifts WHERE login = ? AND ends > ?');
  const told = new Map<string, number>();
  const hands = new Map<string, Hands>();

  const endOfLift = (login: string): number | undefined =>
    (lift.get(login, clock()) as { ends: number } | undefined)?.ends;

  /** The limit that one more entry would break, and when it would not. */
  const broken = (login: string, action: CountedAction, own: readonly EditLimit[]) =>
    own.flatMap((limit) => {
      const { most, within } = limit;
      const found = nth.get(login, action, clock() - within, most - 1) as
        { at: number } | undefined;
      return found ? [{ limit, ends: found.at + within }] : [];
    })[0];

  const isFirst = (key: string, ends: number): boolean => {
    for (const [each, until] of told) if (until <= clock()) told.delete(each);
    const first = !told.has(key);
    if (first) told.set(key, ends);
    return first;
  };

  /** Counts an entry that may be; what fails while another succeeds with the same entry takes nothing back. */
  const open = (login: string, action: CountedAction, entry: string, before?: number): Counted => {
    const key = `${action} ${login} ${entry}`;
    const own = hands.get(key) ?? { open: 0, isKept: false, before };
    hands.set(key, own);
    own.open += 1;
    put.run(login, action, entry, clock());
    const close = () => {
      own.open -= 1;
      if (own.open > 0) return;
      hands.delete(key);
      if (own.isKept) return;
      if (own.before === undefined) drop.run(login, action, entry);
      else put.run(login, action, entry, own.before);
    };
    return {
      keep: () => {
        own.isKept = true;
        close();
      },
      withdraw: close,
    };
  };

  return {
    count({ login, role }, action, entry) {
      sweep.run(clock() - longest);
      const own = limits.filter((limit) => limit.action === action && limit.roles.includes(role));
      const before = known.get(login, action, entry) as { at: number } | undefined;
      const full =
        before || endOfLift(login) !== undefined ? undefined : broken(login, action, own);
      if (full) {
        const { limit, ends } = full;
        throw new TooManyEdits(action, limit, ends - clock(), isFirst(`${action} ${login}`, ends));
      }
      return open(login, action, entry, before?.at);
    },
    lift(login, by) {
      const ends = clock() + liftLasts;
      setLift.run(login, by, ends);
      return ends;
    },
    liftedUntil: endOfLift,
  };
};
