import type { Store } from '../store/store.ts';
import { createInvitations, type Invitations } from './invitations.ts';
import { createPasswords, type Passwords } from './passwords.ts';
import { createSecondFactors, type SecondFactors } from './second-factors.ts';

/** The keys that people hold to their accounts, and the way to get them. */
export interface Credentials {
  passwords: Passwords;
  invitations: Invitations;
  secondFactors: SecondFactors;
}

/** Credentials in the store. `clock` gives milliseconds. */
export const createCredentials = (store: Store, clock: () => number): Credentials => ({
  passwords: createPasswords(store),
  invitations: createInvitations(store, clock),
  secondFactors: createSecondFactors(store, clock),
});
