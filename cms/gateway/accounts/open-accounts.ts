import type { AccountStore } from '../account.ts';
import { createDemoAccounts } from '../demo-accounts.ts';
import type { Repository } from '../git/plumbing.ts';
import { createSessions } from '../sessions.ts';
import type { Store } from '../store/store.ts';
import { createCredentials, type Credentials } from './credentials.ts';
import { createRosterAccounts } from './roster-accounts.ts';

/** Where accounts are kept. */
interface AccountSource {
  git: Repository;
  /** The ref of the published content. */
  main: string;
  store: Store;
  log: (line: string) => void;
}

/** The accounts that a gateway opens to: those of the example, or those that `cms/editors.yml` lists, with keys in the store. */
export const openAccounts = (
  kind: 'demo' | 'editors',
  { git, main, store, log }: AccountSource,
): { accounts: AccountStore; credentials?: Credentials } => {
  if (kind === 'demo') return { accounts: createDemoAccounts() };
  const credentials = createCredentials(store, Date.now);
  const sessions = createSessions(store, Date.now);
  const { passwords } = credentials;
  return { accounts: createRosterAccounts({ git, main, passwords, sessions, log }), credentials };
};
