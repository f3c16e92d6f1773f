import type { Context } from 'hono';
import type { Choices } from '../../config/choices.ts';
import type { Account, AccountStore } from '../account.ts';
import type { Attempts } from '../accounts/attempts.ts';
import type { Credentials } from '../accounts/credentials.ts';
import type { DoorLog } from '../accounts/door-log.ts';
import type { Workshop } from '../actions/action.ts';
import type { AgencyName } from '../agencies.ts';
import type { CountedAction } from '../edit-limits/limits.ts';
import type { PublicationState } from '../../publisher/publisher.ts';
import type { Factor, Sessions } from '../sessions.ts';

/** What the routes work with. */
export interface Services {
  /** The gateway's own origin, such as `http://localhost:4322`. */
  origin: string;
  portalUrl: string;
  accounts: AccountStore;
  sessions: Sessions;
  attempts: Attempts;
  /** The keys that people hold here; none with demo accounts. */
  credentials: Credentials | undefined;
  /** The address that a request comes from. */
  clientAddress: (context: Context) => string;
  doorLog: DoorLog;
  workshop: Workshop;
  /** Told each refusal because an account had its hands on too many entries. */
  onTooManyEdits: (action: CountedAction) => void;
  agencyNames: () => Promise<AgencyName[]>;
  /** The published entries that others pick, and who picks them. */
  choices: () => Promise<Choices>;
  publication: () => Promise<PublicationState>;
  log: (line: string) => void;
}

/** What a signed-in request carries. */
export interface GatewayEnv {
  Variables: { account: Account; session: { id: string; factor: Factor } };
}

/** A signed-in request. */
export type GatewayContext = Context<GatewayEnv>;
