import { randomUUID } from 'node:crypto';
import type { Account } from '../account.ts';
import type { Draft } from '../drafts/draft.ts';
import type { Store } from '../store/store.ts';

/** What somebody says about a draft. It ends with the draft and never reaches git. */
export interface Remark {
  id: string;
  /** Who said it. */
  login: string;
  name: string;
  words: string;
  /** When it was written, in milliseconds. */
  writtenAt: number;
  changedAt: number | null;
  /** The name of who called it settled. */
  resolvedBy: string | null;
  /** Whether it is why the draft was sent back. */
  isReason: boolean;
}

type Named = Pick<Draft, 'ref'>;

interface Row {
  id: string;
  login: string;
  name: string;
  words: string;
  written_at: number;
  changed_at: number | null;
  resolved_by: string | null;
  is_reason: number;
}

const remarkOf = ({ written_at, changed_at, resolved_by, is_reason, ...row }: Row): Remark => ({
  ...row,
  writtenAt: written_at,
  changedAt: changed_at,
  resolvedBy: resolved_by,
  isReason: is_reason === 1,
});

/** The remarks on a draft, oldest first. */
export const remarksOn = (store: Store, { ref }: Named): Remark[] =>
  (
    store
      .prepare(
        `SELECT id, login, name, words, written_at, changed_at, resolved_by, is_reason
           FROM remarks WHERE draft = ? ORDER BY written_at, rowid`,
      )
      .all(ref) as unknown as Row[]
  ).map(remarkOf);

/** The reason of the last return of a draft; undefined where there was none. */
export const lastReason = (store: Store, draft: Named): string | undefined =>
  remarksOn(store, draft).findLast(({ isReason }) => isReason)?.words;

/** How many remarks on a draft are not settled. */
export const openRemarks = (store: Store, { ref }: Named): number =>
  (
    store
      .prepare('SELECT count(*) AS open FROM remarks WHERE draft = ? AND resolved_by IS NULL')
      .get(ref) as { open: number }
  ).open;

/** How many remarks a draft has. */
export const countRemarks = (store: Store, { ref }: Named): number =>
  (
    store.prepare('SELECT count(*) AS number FROM remarks WHERE draft = ?').get(ref) as {
      number: number;
    }
  ).number;

/** Writes a remark in the account's name. `isReason` makes it the reason of a return. */
export const writeRemark = (
  store: Store,
  { ref }: Named,
  { login, name }: Account,
  words: string,
  now: number,
  isReason = false,
): Remark => {
  const remark = { id: randomUUID(), login, name, words, writtenAt: now, isReason };
  store
    .prepare(
      `INSERT INTO remarks (id, draft, login, name, words, written_at, is_reason)
         VALUES (?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(remark.id, ref, login, name, words, now, isReason ? 1 : 0);
  return { ...remark, changedAt: null, resolvedBy: null };
};

/** Changes the words of a remark. */
export const rewordRemark = (store: Store, id: string, words: string, now: number): void => {
  store.prepare('UPDATE remarks SET words = ?, changed_at = ? WHERE id = ?').run(words, now, id);
};

/** Calls a remark settled by somebody, or open again with null. */
export const settleRemark = (store: Store, id: string, by: string | null): void => {
  store.prepare('UPDATE remarks SET resolved_by = ? WHERE id = ?').run(by, id);
};

/** Takes a remark away. */
export const dropRemark = (store: Store, id: string): void => {
  store.prepare('DELETE FROM remarks WHERE id = ?').run(id);
};

/** Forgets all remarks on a draft: it has ended, or one of its name begins. */
export const forgetRemarks = (store: Store, ref: string): void => {
  store.prepare('DELETE FROM remarks WHERE draft = ?').run(ref);
};
