import type { Store } from '../store/store.ts';
import { hashOf, newSecret } from './secret.ts';

const invitationLifetime = 7 * 24 * 60 * 60 * 1000;

/** One-time invitations to set a password. */
export interface Invitations {
  /** Invites a login and gives the token; an earlier one of the same login ends. */
  invite(login: string): string;
  /** The login that a living token invites. */
  loginOf(token: string): string | undefined;
  /** Uses a token up, and gives its login: once. */
  take(token: string): string | undefined;
}

/** Invitations in the store, as hashes of their tokens. `clock` gives milliseconds. */
export const createInvitations = (store: Store, clock: () => number): Invitations => {
  const sweep = store.prepare('DELETE FROM invitations WHERE ends <= ? OR login = ?');
  const insert = store.prepare('INSERT INTO invitations (hash, login, ends) VALUES (?, ?, ?)');
  const select = store.prepare('SELECT login FROM invitations WHERE hash = ? AND ends > ?');
  const remove = store.prepare(
    'DELETE FROM invitations WHERE hash = ? AND ends > ? RETURNING login',
  );
  const loginIn = (row: unknown) => (row as { login: string } | undefined)?.login;
  return {
    invite(login) {
      sweep.run(clock(), login);
      const token = newSecret();
      insert.run(hashOf(token), login, clock() + invitationLifetime);
      return token;
    },
    loginOf: (token) => loginIn(select.get(hashOf(token), clock())),
    take: (token) => loginIn(remove.get(hashOf(token), clock())),
  };
};
