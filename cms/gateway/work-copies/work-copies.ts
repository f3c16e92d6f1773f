import type { Store } from '../store/store.ts';

/** The typing of one open form that was not saved yet. Its owner alone reads it; it is never in git. */
export interface WorkCopy {
  /** The open form that it comes from; an id that the browser makes. */
  form: string;
  collection: string;
  /** The entry's slug; empty for one that was never saved. */
  slug: string;
  /** The path that the form knows its entry by; empty for one that was never saved. */
  path: string;
  /** The raw text of each language, as typed: it may break every rule of the model. */
  texts: Readonly<Record<string, string>>;
  /** The stored versions that the form began with, by path; null where there was no file. */
  base: Readonly<Record<string, string | null>>;
  /** When it was written, in milliseconds. */
  savedAt: number;
}

/** A work copy as the browser sends it. */
export interface TypedCopy extends Omit<WorkCopy, 'savedAt'> {
  /** Counts up with every writing of one form, so that a late one never replaces a newer. */
  sequence: number;
  /** The form whose copy this one goes on with; that copy goes away. */
  continues?: string | undefined;
}

/** How long a copy is kept after its last writing, in milliseconds. */
export const copyLifetime = 30 * 24 * 60 * 60 * 1000;

/** How many copies an account has at most; the oldest makes room. */
export const copiesPerAccount = 50;

/** The work copies in the gateway's memory. Every operation names the login; nothing reaches across it. */
export interface WorkCopies {
  /** The copies of an entry, or of new ones where `slug` is empty, newest first. */
  of(login: string, collection: string, slug: string): WorkCopy[];
  write(login: string, copy: TypedCopy): void;
  drop(login: string, forms: readonly string[]): void;
}

interface Row {
  form: string;
  collection: string;
  slug: string;
  path: string;
  texts: string;
  base: string;
  saved_at: number;
}

const copyOf = ({ saved_at: savedAt, texts, base, ...row }: Row): WorkCopy => ({
  ...row,
  texts: JSON.parse(texts) as WorkCopy['texts'],
  base: JSON.parse(base) as WorkCopy['base'],
  savedAt,
});

const list = `SELECT form, collection, slug, path, texts, base, saved_at FROM work_copies
  WHERE login = ? AND collection = ? AND slug = ? AND saved_at > ? ORDER BY saved_at DESC, form`;

const put = `INSERT INTO work_copies (login, form, collection, slug, path, texts, base, sequence, saved_at)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
  ON CONFLICT (login, form) DO UPDATE SET texts = excluded.texts, base = excluded.base,
    sequence = excluded.sequence, saved_at = excluded.saved_at
  WHERE excluded.sequence > work_copies.sequence`;

const makeRoom = `DELETE FROM work_copies WHERE login = ?1 AND form IN (
  SELECT form FROM work_copies WHERE login = ?1 ORDER BY saved_at DESC, form LIMIT -1 OFFSET ?2)`;

/** Opens the work copies of a store. `clock` gives milliseconds. */
export const createWorkCopies = (store: Store, clock: () => number): WorkCopies => {
  const drop = (login: string, forms: readonly string[]) => {
    const one = store.prepare('DELETE FROM work_copies WHERE login = ? AND form = ?');
    for (const form of forms) one.run(login, form);
  };
  return {
    of: (login, collection, slug) =>
      store
        .prepare(list)
        .all(login, collection, slug, clock() - copyLifetime)
        .map((row) => copyOf(row as unknown as Row)),
    write(login, { form, collection, slug, path, texts, base, sequence, continues }) {
      const [typed, began] = [JSON.stringify(texts), JSON.stringify(base)];
      store.exec('BEGIN IMMEDIATE');
      try {
        store.prepare('DELETE FROM work_copies WHERE saved_at <= ?').run(clock() - copyLifetime);
        store
          .prepare(put)
          .run(login, form, collection, slug, path, typed, began, sequence, clock());
        if (continues !== undefined) drop(login, [continues]);
        store.prepare(makeRoom).run(login, copiesPerAccount);
        store.exec('COMMIT');
      } catch (error) {
        store.exec('ROLLBACK');
        throw error;
      }
    },
    drop,
  };
};
