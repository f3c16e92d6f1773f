import { stringify } from 'yaml';
import type { Account, AccountStore } from '../../../../cms/gateway/account.ts';
import {
  createCredentials,
  type Credentials,
} from '../../../../cms/gateway/accounts/credentials.ts';
import { createRosterAccounts } from '../../../../cms/gateway/accounts/roster-accounts.ts';
import { openRepository } from '../../../../cms/gateway/git/plumbing.ts';
import { createSessions, type Sessions } from '../../../../cms/gateway/sessions.ts';
import { openStore, type Store } from '../../../../cms/gateway/store/store.ts';
import { startHarness, type Harness } from '../gateway-harness.ts';
import { makeCity } from '../make-city.ts';
import { people, type Who } from '../people.ts';
import { Visitor } from './visitor.ts';

const words = { writer: 'penulis', publisher: 'penyunting', press: 'humas', admin: 'admin' };

/** The text of `cms/editors.yml` with these people on it. */
export const rosterOf = (accounts: readonly Account[] = Object.values(people)): string =>
  stringify({
    editors: Object.fromEntries(
      accounts.map(({ login, name, role, agencies }) => [
        login,
        { name, role: words[role], agencies: [...agencies] },
      ]),
    ),
  });

/** A running gateway whose people stand on the list in git, and keep their own keys. Nobody has one yet. */
export interface Staff {
  gateway: Harness;
  store: Store;
  credentials: Credentials;
  sessions: Sessions;
  /** The gateway's time, in milliseconds. */
  clock: { now: number };
  /** A browser of somebody at the door. */
  visitor(): Visitor;
  /** A person who is all the way in. The password is set first, and the app for codes where the role asks for it. */
  enter(who: Who): Promise<Visitor>;
  /** The lines of the door's log about a login, without time and address. */
  doorLog(login: string): { event: string; actor: string }[];
}

/** What every visitor of these gateways has as a password, once it is set. */
export const ownPassword = 'empat kata yang panjang';

/** Starts such a gateway. `storeFile` lets another process work on the same store. */
export const startStaff = async (storeFile = ':memory:', list = rosterOf()): Promise<Staff> => {
  const clock = { now: Date.parse('2026-03-10T04:00:00Z') };
  const tell = () => clock.now;
  const store = openStore(storeFile);
  const credentials = createCredentials(store, tell);
  const sessions = createSessions(store, tell);
  const later: { accounts?: AccountStore } = {};
  const accounts = () => {
    if (!later.accounts) throw new Error('the list is not there yet');
    return later.accounts;
  };
  const gateway = await startHarness(
    { ...makeCity(), 'cms/editors.yml': list },
    {
      store,
      credentials,
      accounts: {
        verify: (login, password) => accounts().verify(login, password),
        find: (login) => accounts().find(login),
        all: () => accounts().all(),
      },
      now: () => new Date(clock.now),
    },
  );
  later.accounts = createRosterAccounts({
    git: openRepository(gateway.repository),
    main: 'refs/heads/main',
    passwords: credentials.passwords,
    sessions,
    log: (line) => gateway.log.push(line),
  });
  const visitor = () => new Visitor(gateway.origin, clock);
  const select = store.prepare('SELECT event, actor FROM door_log WHERE login = ? ORDER BY id');
  return {
    ...{ gateway, store, credentials, sessions, clock, visitor },
    async enter(who) {
      const { login } = people[who];
      await credentials.passwords.set(login, ownPassword);
      const person = visitor();
      const { status, body } = await person.signIn(login, ownPassword);
      if (status === 202 && body.step === 'enrol') await person.enrol();
      else if (status !== 200) throw new Error(`${who} cannot come in: ${status}`);
      return person;
    },
    doorLog: (login) => select.all(login) as { event: string; actor: string }[],
  };
};
