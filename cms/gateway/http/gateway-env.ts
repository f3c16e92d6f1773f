import type { Context } from 'hono';
import type { Account, AccountStore } from '../account.ts';
import type { Workshop } from '../actions/action.ts';
import type { AgencyName } from '../agencies.ts';
import type { Sessions } from '../sessions.ts';

/** What the state of the served portal is, after the last publish. */
export interface PublicationState {
  state: 'live' | 'building' | 'failed';
  /** The commit that is served or being built. */
  commit: string;
  /** When that became so; ISO 8601. */
  at: string;
  /** What went wrong, in Indonesian, naming file and field. */
  problem?: string;
}

/** What the routes work with. */
export interface Services {
  /** The gateway's own origin, such as `http://localhost:4322`. */
  origin: string;
  portalUrl: string;
  accounts: AccountStore;
  sessions: Sessions;
  workshop: Workshop;
  agencyNames: () => Promise<AgencyName[]>;
  publication: () => Promise<PublicationState>;
  log: (line: string) => void;
}

/** What a signed-in request carries. */
export interface GatewayEnv {
  Variables: { account: Account };
}

/** A signed-in request. */
export type GatewayContext = Context<GatewayEnv>;
