import type { Editor } from '../permission.ts';

/** A person who can sign in. The login is an e-mail address in lower case. */
export interface Account extends Editor {
  /** The name that stands in the git log. */
  name: string;
}

/** Where accounts come from. The gateway asks at every request, so that a right that ends, ends at once. */
export interface AccountStore {
  /** The account of a login and its password; undefined when they do not belong together. */
  verify(login: string, password: string): Promise<Account | undefined>;
  /** The account of a login that signed in before; undefined when there is none any more. */
  find(login: string): Promise<Account | undefined>;
  /** Every account that may sign in, for lists of people. */
  all(): Promise<readonly Account[]>;
}

/** The one spelling of a login. */
export const normalLogin = (login: string): string => login.trim().toLowerCase();
