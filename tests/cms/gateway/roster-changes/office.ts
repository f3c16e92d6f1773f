import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AccountStore } from '../../../../cms/gateway/account.ts';
import { createPasswords } from '../../../../cms/gateway/accounts/passwords.ts';
import { createRosterAccounts } from '../../../../cms/gateway/accounts/roster-accounts.ts';
import { openRepository } from '../../../../cms/gateway/git/plumbing.ts';
import { allowedSigner, ensureSigningKey } from '../../../../cms/gateway/git/signing.ts';
import { portal } from '../../../../cms/gateway/message.ts';
import { createSessions } from '../../../../cms/gateway/sessions.ts';
import { openStore } from '../../../../cms/gateway/store/store.ts';
import { guardRange } from '../../../../cms/range-guard/range-guard.ts';
import { readRoster } from '../../../../cms/range-guard/roster.ts';
import { Browser, type Answer } from '../browser.ts';
import { startHarness, type Harness } from '../gateway-harness.ts';
import { makeCity } from '../make-city.ts';
import { password } from '../people.ts';

/** Who works in the office: three administrators, and one of each other role. */
export const staff = {
  ani: 'ani@palu.demo',
  badu: 'badu@palu.demo',
  citra: 'citra@palu.demo',
  humas: 'humas@palu.demo',
  penyunting: 'penyunting@dinkes.demo',
  penulis: 'penulis@dinkes.demo',
} as const;

/** One of them. */
export type Member = keyof typeof staff;

/** The list as a person wrote it, with remarks. */
export const list = `# Daftar resmi. Ubah lewat editor.
editors:
  # Pengelola
  ${staff.ani}:
    name: Ani # ketua
    role: admin
  Badu@palu.demo: { name: Badu, role: admin }
  ${staff.citra}:
    name: Citra
    role: admin
  # Kantor humas
  ${staff.humas}:
    name: Humas
    role: humas
  ${staff.penyunting}:
    name: Penyunting Dinkes
    role: penyunting
    agencies: [dinkes]
  ${staff.penulis}:
    name: Penulis Dinkes
    role: penulis # sejak Maret
    agencies: [dinkes]
developers: [pengembang@palu.demo]
`;

/** A change as the gateway lists it. */
export interface Change {
  id: string;
  login: string;
  by: { login: string; name: string };
  at: string;
  words: string[];
  mayApprove: boolean;
  mayWithdraw: boolean;
}

/** What the routes answer, as far as tests read into it. */
interface ChangeBody {
  id: string;
  error: string;
  commit: string;
  changes: Change[];
}

/** Somebody signed in. */
export class Clerk extends Browser {
  post(path: string, body: unknown = {}): Promise<Answer<ChangeBody>> {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    return this.send(`/api/accounts/changes${path}`, { method: 'POST', body: text });
  }

  propose(wanted: unknown): Promise<Answer<ChangeBody>> {
    return this.post('', wanted);
  }

  /** Proposes what must be accepted; gives its id. */
  async proposed(wanted: unknown): Promise<string> {
    const { status, body } = await this.propose(wanted);
    if (status !== 201) throw new Error(`not accepted: ${status} ${body.error}`);
    return body.id;
  }

  approve(id: string): Promise<Answer<ChangeBody>> {
    return this.post('/approve', { id });
  }

  withdraw(id: string): Promise<Answer<ChangeBody>> {
    return this.post('/withdraw', { id });
  }

  async changes(): Promise<Change[]> {
    return (await this.send<ChangeBody>('/api/accounts/changes')).body.changes;
  }
}

/** A gateway that signs, with its accounts from `cms/editors.yml`. */
export interface Office {
  gateway: Harness;
  /** The folder with the gateway's key. */
  state: string;
  as(member: Member): Promise<Clerk>;
  /** The published list. */
  text(): Promise<string>;
  /** What the guard finds from `base` to `head`, the published content unless told, by the list of `base`. */
  guard(base: string, head?: string): Promise<string[]>;
  end(): Promise<void>;
}

/** Opens an office; `files` are there beside the city and the list. */
export const openOffice = async (files: Record<string, string> = {}): Promise<Office> => {
  const state = await mkdtemp(join(tmpdir(), 'portal-office-'));
  const signingKey = join(state, 'signing-key');
  await ensureSigningKey(signingKey);
  const signersFile = join(state, 'allowed-signers');
  await writeFile(signersFile, `${await allowedSigner(signingKey, portal.email)}\n`);
  const store = openStore(':memory:');
  const passwords = createPasswords(store);
  await Promise.all(Object.values(staff).map((login) => passwords.set(login, password)));
  const later: { accounts?: AccountStore } = {};
  const accounts = () => {
    if (!later.accounts) throw new Error('the list is not there yet');
    return later.accounts;
  };
  const gateway = await startHarness(
    { ...makeCity(), 'cms/editors.yml': list, ...files },
    {
      store,
      signingKey,
      accounts: {
        verify: (login, given) => accounts().verify(login, given),
        find: (login) => accounts().find(login),
        all: () => accounts().all(),
      },
    },
  );
  const git = openRepository(gateway.repository);
  later.accounts = createRosterAccounts({
    git,
    main: 'refs/heads/main',
    passwords,
    sessions: createSessions(store, Date.now),
    log: (line) => gateway.log.push(line),
  });
  return {
    gateway,
    state,
    async as(member) {
      const clerk = new Clerk(gateway.origin);
      const { status } = await clerk.signIn(staff[member]);
      if (status !== 200) throw new Error(`${member} cannot sign in: ${status}`);
      return clerk;
    },
    text: async () => `${await gateway.git('show', 'main:cms/editors.yml')}\n`,
    async guard(base, head = 'main') {
      const findings = await guardRange({
        git,
        base,
        head,
        roster: readRoster(await gateway.git('show', `${base}:cms/editors.yml`)),
        signersFile,
        gateway: portal.email,
        trustsNames: false,
      });
      return findings.map(({ path, problem }) => `${path ?? ''} ${problem}`);
    },
    async end() {
      await gateway.end();
      await rm(state, { recursive: true, force: true });
    },
  };
};

/** Somebody new, as a screen asks for it. */
export const newcomer = (fields: Record<string, unknown> = {}): Record<string, unknown> => ({
  login: 'dewi@dinkes.demo',
  name: 'Dewi',
  role: 'writer',
  agencies: ['dinkes'],
  ...fields,
});
