import type { Store } from '../store/store.ts';
import { hashOf, newSecret } from './secret.ts';

const invitationLifetime = 7 * 24 * 60 * 60 * 1000;

/** An invitation as its sender gets it: the one time that the token is seen. */
export interface Invitation {
  token: string;
  /** When it ends, in milliseconds. */
  ends: number;
}

/** Whom an invitation is for. */
export interface Invited {
  login: string;
  /** Whether the second factor goes with the old password, because it is lost too. */
  dropsSecondFactor: boolean;
}

/** One-time invitations to set a password. */
export interface Invitations {
  /** Invites a login; an earlier invitation of the same login ends. */
  invite(login: string, dropsSecondFactor?: boolean): Invitation;
  /** Whom a living token invites. */
  find(token: string): Invited | undefined;
  /** Uses a token up, and tells whom it invited: once. */
  take(token: string): Invited | undefined;
  /** Whether an invitation of the login lives. */
  isInvited(login: string): boolean;
  /** Ends the invitation of a login; without one that is no error. */
  end(login: string): void;
}

interface Row {
  login: string;
  drops_second_factor: number;
}

/** Invitations in the store, as hashes of their tokens. `clock` gives milliseconds. */
export const createInvitations = (store: Store, clock: () => number): Invitations => {
  const sweep = store.prepare('DELETE FROM invitations WHERE ends <= ? OR login = ?');
  const insert = store.prepare(
    'INSERT INTO invitations (hash, login, ends, drops_second_factor) VALUES (?, ?, ?, ?)',
  );
  const select = store.prepare(
    'SELECT login, drops_second_factor FROM invitations WHERE hash = ? AND ends > ?',
  );
  const remove = store.prepare(
    'DELETE FROM invitations WHERE hash = ? AND ends > ? RETURNING login, drops_second_factor',
  );
  const living = store.prepare('SELECT 1 FROM invitations WHERE login = ? AND ends > ?');
  const invitedIn = (row: unknown): Invited | undefined => {
    const found = row as Row | undefined;
    return found && { login: found.login, dropsSecondFactor: found.drops_second_factor === 1 };
  };
  return {
    invite(login, dropsSecondFactor = false) {
      sweep.run(clock(), login);
      const token = newSecret();
      const ends = clock() + invitationLifetime;
      insert.run(hashOf(token), login, ends, dropsSecondFactor ? 1 : 0);
      return { token, ends };
    },
    find: (token) => invitedIn(select.get(hashOf(token), clock())),
    take: (token) => invitedIn(remove.get(hashOf(token), clock())),
    isInvited: (login) => living.get(login, clock()) !== undefined,
    end: (login) => void sweep.run(clock(), login),
  };
};
