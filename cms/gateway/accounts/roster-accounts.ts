import { BrokenRoster, readRoster, type Roster } from '../../range-guard/roster.ts';
import { normalLogin, type AccountStore } from '../account.ts';
import type { Repository } from '../git/plumbing.ts';
import { readFileAt, resolve } from '../git/tree.ts';
import { Refusal } from '../refusal.ts';
import type { Sessions } from '../sessions.ts';
import type { Passwords } from './passwords.ts';

/** The file that says who works on the portal, and as what. */
export const rosterPath = 'cms/editors.yml';

/** What accounts from the repository are made of. */
interface RosterSource {
  git: Repository;
  /** The ref of the published content. */
  main: string;
  passwords: Pick<Passwords, 'verify'>;
  /** Told who stayed on the list whenever it is read anew. */
  sessions: Pick<Sessions, 'keepOnly' | 'keptAt'>;
  log: (line: string) => void;
}

/** The list of people at a commit. Throws {@link BrokenRoster} where it cannot be read or is not there. */
export const rosterAt = async (git: Repository, commit: string): Promise<Roster> => {
  const file = await readFileAt(git, commit, rosterPath);
  if (!file) throw new BrokenRoster('berkas ini tidak ada');
  return readRoster(file.bytes.toString());
};

const readable = async (git: Repository, commit: string): Promise<Roster[]> => {
  try {
    return [await rosterAt(git, commit)];
  } catch (error) {
    if (error instanceof BrokenRoster) return [];
    throw error;
  }
};

/** The lists that were published after `since` up to `commit`; those that cannot be read say nothing about anybody. */
const rostersBetween = async (
  git: Repository,
  since: string | undefined,
  commit: string,
): Promise<Roster[]> => {
  if (since === undefined || since === commit) return [];
  const range = ['log', '--first-parent', '--format=%H', `${since}..${commit}`, '--', rosterPath];
  // A store may remember a commit that the repository lost, as after a restore.
  const { output } = await git.run(range, { accept: [0, 128] });
  const commits = output.toString().split('\n').filter(Boolean);
  return (await Promise.all(commits.map((each) => readable(git, each)))).flat();
};

const unreadable = (): Refusal =>
  new Refusal(
    503,
    'Daftar pengguna editor tidak dapat dibaca, jadi belum ada yang dapat masuk atau bekerja. Tulisan Anda tetap tersimpan. Hubungi pengelola portal.',
  );

/** What was found at a commit: the list, or that there is none to be read. */
type Reading = Roster | undefined;

/**
 * Accounts from `cms/editors.yml` of the published content: whoever leaves the list loses the account and all sessions at
 * the next request, also who was put back on it before that. While the list cannot be read, everyone is refused with 503
 * and sessions stay.
 */
export const createRosterAccounts = ({
  git,
  main,
  passwords,
  sessions,
  log,
}: RosterSource): AccountStore => {
  const read = async (commit: string): Promise<Reading> => {
    try {
      const roster = await rosterAt(git, commit);
      const lists = [roster, ...(await rostersBetween(git, sessions.keptAt(), commit))];
      const stayed = [...roster.editors.keys()].filter((login) =>
        lists.every(({ editors }) => editors.has(login)),
      );
      sessions.keepOnly(stayed, commit);
      return roster;
    } catch (error) {
      if (!(error instanceof BrokenRoster)) throw error;
      log(`${rosterPath} pada ${commit.slice(0, 12)} tidak dapat dibaca: ${error.message}`);
      return undefined;
    }
  };
  let known: { commit: string; reading: Promise<Reading> } | undefined;
  const current = async (): Promise<Roster> => {
    const commit = await resolve(git, main);
    if (commit === undefined) throw unreadable();
    if (known?.commit !== commit) {
      const made = { commit, reading: read(commit) };
      known = made;
      // What failed for another reason than the file is asked again.
      made.reading.catch(() => {
        if (known === made) known = undefined;
      });
    }
    const roster = await known.reading;
    if (!roster) throw unreadable();
    return roster;
  };
  const find = async (login: string) => (await current()).editors.get(normalLogin(login));
  return {
    find,
    all: async () => [...(await current()).editors.values()],
    async verify(login, password) {
      // Asked first and of everyone, so that the time tells nothing about who is on the list.
      const isRight = await passwords.verify(normalLogin(login), password);
      const account = await find(login);
      return isRight ? account : undefined;
    },
  };
};
