import { rosterPath } from '../accounts/roster-accounts.ts';
import type { Changes } from '../git/commit.ts';
import type { Repository } from '../git/plumbing.ts';
import { readFileAt } from '../git/tree.ts';
import { codeownersOf, codeownersPath } from '../../range-guard/codeowners.ts';
import type { Roster } from '../../range-guard/roster.ts';
import type { Person } from './person.ts';
import { readRosterText, withPerson } from './roster-text.ts';

const textAt = async (git: Repository, commit: string): Promise<string> =>
  (await readFileAt(git, commit, rosterPath))?.bytes.toString() ?? '';

/** The list of accounts in a commit, to be changed: an empty one where there is no file. Refuses one that is not as it should be. */
export const rosterForChange = async (git: Repository, commit: string): Promise<Roster> =>
  readRosterText(await textAt(git, commit));

/** The change of the list's file alone that makes `login` be `person`, or nobody. */
export const rosterFileWith = async (
  git: Repository,
  commit: string,
  login: string,
  person: Person,
): Promise<Changes> => {
  const text = withPerson(await textAt(git, commit), login, person);
  return new Map([[rosterPath, Buffer.from(text)]]);
};

/** All that follows in the published content: the list, and who owns which part where that is written down. */
export const rosterChangesWith = async (
  ...change: Parameters<typeof rosterFileWith>
): Promise<Changes> => {
  const [git, commit] = change;
  const list = await rosterFileWith(...change);
  const text = list.get(rosterPath)?.toString() ?? '';
  const owners = await readFileAt(git, commit, codeownersPath);
  return owners
    ? new Map([...list, [codeownersPath, Buffer.from(codeownersOf(readRosterText(text)))]])
    : list;
};
