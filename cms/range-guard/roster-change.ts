import { rosterAt, rosterPath } from '../gateway/accounts/roster-accounts.ts';
import type { Repository } from '../gateway/git/plumbing.ts';
import { readFileAt } from '../gateway/git/tree.ts';
import { differingLogins } from '../gateway/roster-changes/person.ts';
import { mayApproveRosterChange, mayChangeRoster, type Editor } from '../permission.ts';
import type { OwnChanges } from './changes.ts';
import { codeownersOf, codeownersPath } from './codeowners.ts';
import type { Commit } from './commits.ts';
import { BrokenRoster, type Roster } from './roster.ts';
import type { Finding, Origin } from './rules.ts';

/** A commit, what it changes by itself, and whom it comes from. */
export interface RosterStep extends OwnChanges {
  commit: Commit;
  origin: Origin;
}

/** Whether a commit of the gateway says that it changes the list of accounts. */
export const isRosterChange = ({ commit, origin }: RosterStep): boolean =>
  commit.action === 'accounts' && (origin.by === 'editor' || origin.by === 'portal');

/** Whether a commit changes the list itself. */
const touchesRoster = ({ changes }: RosterStep): boolean =>
  changes.some(({ path }) => path === rosterPath);

const nobody: Roster = { editors: new Map(), developers: new Set() };

const readAt = async (git: Repository, commit: string): Promise<Roster | undefined> => {
  try {
    return await rosterAt(git, commit);
  } catch (error) {
    if (error instanceof BrokenRoster) return undefined;
    throw error;
  }
};

/** Four eyes: an administrator proposes, and another approves who is not the one it is about. */
const decision = ({ commit }: RosterStep, editor: Editor, roster: Roster, login: string) => {
  if (!mayChangeRoster(editor)) return `${editor.login} bukan pengelola`;
  const approver = roster.editors.get(commit.approver);
  if (!approver) return 'tidak disetujui pengelola kedua (Portal-Approver)';
  return mayApproveRosterChange(approver, { by: editor.login, login })
    ? undefined
    : `${approver.login} tidak berhak menyetujuinya: bukan pengelola, pengusulnya sendiri, atau orang yang diubah`;
};

/** The lists before and after a commit, and the logins in which they differ. */
const difference = async (git: Repository, { commit }: RosterStep) => {
  const [before, after] = await Promise.all([
    readAt(git, commit.parents[0] ?? commit.id),
    readAt(git, commit.id),
  ]);
  return after && { before, after, logins: differingLogins(before ?? nobody, after) };
};

/** What is wrong with a commit of the gateway that changes the list; `roster` is the list in force until then. */
export const rosterFindings = async (
  git: Repository,
  step: RosterStep,
  roster: Roster,
): Promise<Finding[]> => {
  const { commit, changes, origin } = step;
  const found = (path: string, problem: string): Finding => ({ commit, path, problem });
  const findings = changes
    .filter(({ path, mode }) => ![rosterPath, codeownersPath].includes(path) || mode !== '100644')
    .map(({ path }) => found(path, 'bukan daftar akun; perubahan akun tidak mengubah yang lain'));
  const differing = await difference(git, step);
  if (!differing) return [...findings, found(rosterPath, 'daftar akun tidak dapat dibaca')];
  const { before = nobody, after, logins } = differing;
  const [login = ''] = logins;
  if (logins.length !== 1) findings.push(found(rosterPath, 'tidak mengubah tepat satu akun'));
  if ([...before.developers].join() !== [...after.developers].join())
    findings.push(found(rosterPath, 'mengubah daftar pengembang'));
  const refusal = origin.by === 'editor' ? decision(step, origin.editor, roster, login) : undefined;
  if (refusal !== undefined) findings.push(found(rosterPath, refusal));
  const owners = await readFileAt(git, commit.id, codeownersPath);
  const writesOwners = changes.some(({ path }) => path === codeownersPath);
  if (writesOwners && owners?.bytes.toString() !== codeownersOf(after))
    findings.push(found(codeownersPath, 'tidak sesuai dengan daftar akun'));
  return findings;
};

/** The list is no code: whoever changes it is proved, as with content. */
export const unprovedRoster = (step: RosterStep): Finding[] => {
  const { commit, origin } = step;
  if (origin.by !== 'nobody' || !touchesRoster(step)) return [];
  return [{ commit, path: rosterPath, problem: `mengubah daftar akun, tetapi ${origin.why}` }];
};

/** Follows the list through a range: which one is in force before each commit. */
export interface RosterTrail {
  /** The list that judges a commit: the base's, with what the gateway changed since in the commit's own past. */
  before(commit: Commit): Roster;
  /** Told each commit after those before it, with what was found wrong with it. */
  passed(step: RosterStep, findings: readonly Finding[]): Promise<void>;
}

/** `onto` with the people of `from` for each of the logins. */
const withPeople = (onto: Roster, from: Roster, logins: readonly string[]): Roster => {
  if (logins.length === 0) return onto;
  const editors = new Map(onto.editors);
  for (const login of logins) {
    const person = from.editors.get(login);
    if (person) editors.set(login, person);
    else editors.delete(login);
  }
  return { ...onto, editors };
};

/** A trail that begins with the list of the range's base. What others changed in the list counts in the next range. */
export const followRoster = (git: Repository, base: Roster): RosterTrail => {
  const lists = new Map<string, Roster>();
  const at = (commit: string | undefined) => lists.get(commit ?? '') ?? base;
  return {
    before: ({ parents }) => at(parents[0]),
    async passed(step, findings) {
      const [first, ...others] = step.commit.parents;
      let list = others
        .map(at)
        .reduce((own, other) => withPeople(own, other, differingLogins(base, other)), at(first));
      if (isRosterChange(step) && findings.length === 0) {
        const differing = await difference(git, step);
        if (differing) list = withPeople(list, differing.after, differing.logins);
      }
      lists.set(step.commit.id, list);
    },
  };
};
