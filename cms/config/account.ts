import type { Role } from '../permission.ts';

/** What `GET /api/session` answers. */
export interface Session {
  account: SessionAccount;
  /** Where citizens read. */
  portalUrl: string;
}

/** The signed-in person, as `GET /api/session` gives them. */
export interface SessionAccount {
  login: string;
  name: string;
  email: string;
  role: Role;
  /** The agencies they work for; all of them for the press office and an admin. */
  agencies: readonly { id: string; title: string }[];
}
