import type { Role } from '../permission.ts';
import type { SessionAccount } from '../config.ts';
import { read, tell } from './gateway-client.ts';

/** What an authenticator app needs to learn. */
export interface Enrolment {
  /** The key, in base32. */
  secret: string;
  /** The same in an SVG picture of a QR code. */
  qr: string;
}

/** Whom an invitation is for. */
export interface Invited {
  login: string;
  name: string;
}

/** One's own account, and what keeps it safe. */
export interface OwnAccount extends Pick<SessionAccount, 'login' | 'name' | 'role' | 'agencies'> {
  hasPassword: boolean;
  secondFactor: boolean;
  needsSecondFactor: boolean;
  recoveryCodesLeft: number;
  otherSessions: number;
}

/** What the list of accounts says of a person. */
export interface RosterEntry {
  login: string;
  name: string;
  role: Role;
  /** Ids. */
  agencies: readonly string[];
}

/** A person as the administrator sees them. */
export interface Person extends RosterEntry {
  hasPassword: boolean;
  secondFactor: boolean;
  isInvited: boolean;
  sessions: number;
  lastSignIn: string | null;
  /** When the account was last held for having its hands on too many entries. */
  lastHeld: string | null;
  /** Until when it may. */
  liftedUntil: string | null;
}

/** A change of the list of accounts that waits for a second administrator. */
export interface RosterChange {
  id: string;
  /** Whom it is about. */
  login: string;
  by: { login: string; name: string };
  at: string;
  /** What changes, a line each. */
  words: readonly string[];
  mayApprove: boolean;
  mayWithdraw: boolean;
}

interface RecoveryCodes {
  recoveryCodes: readonly string[];
}

/** Gives the code, or a recovery code, that a sign-in still owes. */
export const giveCode = (code: string): Promise<unknown> => tell('/api/session/code', { code });

/** The key that an authenticator app is to learn. */
export const readEnrolment = (): Promise<Enrolment> => read('/api/session/enrolment');

/** Takes the key into use by a code of the app; gives the recovery codes, this once. */
export const confirmEnrolment = async (code: string): Promise<readonly string[]> =>
  (await tell<RecoveryCodes>('/api/session/enrolment', { code })).recoveryCodes;

/** Whom an invitation is for. Throws with status 404 when it is no longer good. */
export const lookAtInvitation = (token: string): Promise<Invited> =>
  tell('/api/invitation/look', { token });

/** Sets the password of whom the invitation is for, which uses it up. */
export const takeInvitation = (token: string, password: string): Promise<void> =>
  tell('/api/invitation', { token, password });

/** One's own account. Throws with status 404 where accounts are examples. */
export const readOwnAccount = (): Promise<OwnAccount> => read('/api/account');

/** Changes one's password, which ends one's other sessions. */
export const changePassword = (current: string, password: string): Promise<void> =>
  tell('/api/account/password', { current, password });

/** New recovery codes in the place of the old, for a code of the app. */
export const renewRecoveryCodes = async (code: string): Promise<readonly string[]> =>
  (await tell<RecoveryCodes>('/api/account/recovery-codes', { code })).recoveryCodes;

/** Ends one's other sessions; gives their number. */
export const signOutOthers = async (): Promise<number> =>
  (await tell<{ ended: number }>('/api/account/sign-out-others', {})).ended;

/** Everybody who may sign in. Throws with status 404 where accounts are examples. */
export const readPeople = async (): Promise<readonly Person[]> =>
  (await read<{ accounts: readonly Person[] }>('/api/accounts')).accounts;

/** Invites a person to set a password; gives the link, this once, and until when it is good. */
export const invite = (login: string): Promise<{ url: string; ends: string }> =>
  tell('/api/accounts/invitation', { login });

/** Ends all sessions of a person; gives their number. */
export const signOutPerson = async (login: string): Promise<number> =>
  (await tell<{ ended: number }>('/api/accounts/sign-out', { login })).ended;

/** Forgets a person's authenticator app; they set up a new one when they next sign in. */
export const resetSecondFactor = (login: string): Promise<void> =>
  tell('/api/accounts/second-factor/reset', { login });

/** Lets a person have their hands on more entries than people do, for an hour; gives when that ends. */
export const liftEditLimit = async (login: string): Promise<string> =>
  (await tell<{ ends: string }>('/api/accounts/edit-limit/lift', { login })).ends;

/** The changes of the list of accounts that wait. */
export const readChanges = async (): Promise<readonly RosterChange[]> =>
  (await read<{ changes: readonly RosterChange[] }>('/api/accounts/changes')).changes;

/** Proposes to add or change a person, or to take one off the list. */
export const proposeChange = (
  change: RosterEntry | { login: string; remove: true },
): Promise<unknown> => tell('/api/accounts/changes', change);

/** Puts a proposed change into force. */
export const approveChange = (id: string): Promise<unknown> =>
  tell('/api/accounts/changes/approve', { id });

/** Takes a proposed change back. */
export const withdrawChange = (id: string): Promise<void> =>
  tell('/api/accounts/changes/withdraw', { id });
