import { parseContentPath } from '#model/path.ts';
import type { Repository } from '../gateway/git/plumbing.ts';
import type { Editor } from '../permission.ts';
import { changesOf, type Change, type OwnChanges } from './changes.ts';
import { readRange, type Commit } from './commits.ts';
import { isDomainGrowth, isDomainRemoval } from './domains.ts';
import { isMarkedEmergency, isReviewMark, isSecondPerson } from './emergency.ts';
import type { Roster } from './roster.ts';
import { followRoster, isRosterChange, rosterFindings, unprovedRoster } from './roster-change.ts';
import {
  foreignPaths,
  isContent,
  oddFiles,
  originOf,
  portalPaths,
  publishing,
  unfitStatus,
  unreviewedPaths,
  type Finding,
  type Origin,
} from './rules.ts';
import { stepsOf, type Step } from './walk.ts';

/** What is to be judged, and by which lists. */
export interface RangeToGuard {
  git: Repository;
  base: string;
  head: string;
  roster: Roster;
  /** A file in ssh's format of allowed signers. */
  signersFile: string;
  /** The gateway's name in it. */
  gateway: string;
  /** Whether the bare name of a developer counts, without a signature. */
  trustsNames: boolean;
}

interface Judged extends OwnChanges {
  commit: Commit;
  origin: Origin;
}

const unproved = ({ commit, changes }: Judged, why: string): Finding[] => {
  const touched = changes.filter(({ path }) => isContent(path));
  return touched.map(({ path }) => ({ commit, path, problem: `mengubah isi, tetapi ${why}` }));
};

/** What is true of every commit: whose it is, and that content is plain files. */
const ofEach = (judged: Judged, { editors }: Roster): Finding[] => {
  const { commit, changes, origin } = judged;
  const odd = oddFiles(commit, changes);
  if (origin.by !== 'nobody') return odd;
  const outside = changes.filter(({ path }) => !isContent(path));
  const isEditors = editors.has(commit.author) && outside.length > 0;
  return [
    ...odd,
    ...unproved(judged, origin.why),
    ...unprovedRoster(judged),
    ...(isEditors
      ? outside.map(({ path }) => ({
          commit,
          path,
          problem: `di luar content/; editor ${commit.author} tidak boleh mengubahnya`,
        }))
      : []),
  ];
};

/** Approving an emergency notice takes away its mark, by a second person and nothing else. */
const isApproval = async (
  git: Repository,
  { commit, before = '', changes }: Judged,
  editor: Editor,
): Promise<boolean> => {
  const [change, ...more] = changes;
  if (commit.action !== 'approve' || !change || more.length > 0) return false;
  const { path } = change;
  return (
    (await isReviewMark(git, [before, commit.id], path, false)) &&
    (await isSecondPerson(git, editor, before, path))
  );
};

/** Taking a site out of a list is one person's word: nothing that readers see links it, or the build would stop. */
const isSiteRemoval = async (
  git: Repository,
  { commit, before = '', changes }: Judged,
  editor: Editor,
): Promise<boolean> => {
  const [change, ...more] = changes;
  if (commit.action !== 'domains' || !change || more.length > 0) return false;
  return isDomainRemoval(git, [before, commit.id], change.path, editor);
};

const ofStep = async (git: Repository, judged: Judged, roster: Roster): Promise<Finding[]> => {
  const { commit, changes, origin } = judged;
  if (isRosterChange(judged)) return rosterFindings(git, judged, roster);
  if (origin.by === 'portal') return portalPaths(commit, changes);
  if (origin.by !== 'editor') return [];
  const { editor } = origin;
  if (await isApproval(git, judged, editor)) return [];
  if (await isSiteRemoval(git, judged, editor)) return [];
  return unreviewedPaths(commit, editor, changes);
};

const ofDraft = (
  { commit, changes, origin }: Judged,
  previous: Judged | undefined,
  agency: string | undefined,
): Finding[] => {
  if (origin.by === 'portal') return portalPaths(commit, changes);
  if (origin.by !== 'editor') return [];
  const keepsStatus = commit.status === previous?.commit.status;
  return [
    ...foreignPaths(commit, origin.editor, changes),
    ...(keepsStatus ? [] : unfitStatus(commit, origin.editor, agency)),
  ];
};

const ofPublication = async (
  git: Repository,
  { commit, origin, before = '', changes }: Judged,
  draft: readonly Judged[],
): Promise<Finding[]> => {
  if (origin.by === 'nobody') return [{ commit, problem: `menerbitkan, tetapi ${origin.why}` }];
  if (origin.by !== 'editor') return [];
  const writing = draft.filter((judged) => judged.changes.length > 0);
  const paths = writing.flatMap((judged) => judged.changes.map(({ path }) => path));
  const agencies = [...new Set(paths.map((path) => parseContentPath(path)?.agency))];
  const authors = writing.map((judged) => judged.commit.author);
  const [last] = draft;
  const published = {
    agencies,
    authors,
    status: last && last.origin.by !== 'nobody' ? last.commit.status : 'draft',
    isMarkedEmergency: await isMarkedEmergency(git, commit.tree, paths),
  };
  const { editor } = origin;
  const isAlone = authors.includes(editor.login);
  const trees = [before, commit.id] as const;
  const added: Change[] = [];
  for (const change of changes) {
    const follows =
      (await isReviewMark(git, trees, change.path, isAlone)) ||
      (!isAlone && (await isDomainGrowth(git, trees, change.path, editor, agencies[0])));
    if (!follows) added.push(change);
  }
  return [
    ...draft.flatMap((judged, index) => ofDraft(judged, draft[index + 1], agencies[0])),
    ...publishing(commit, origin.editor, published, added),
  ];
};

/** Judges every commit of a range by the same rule as the gateway, with the list of its time. Newest first. */
export const guardRange = async (range: RangeToGuard): Promise<Finding[]> => {
  const { git, base, head, signersFile, gateway, trustsNames } = range;
  const commits = await readRange(git, base, head, signersFile);
  const all = await changesOf(git, commits);
  const trail = followRoster(git, range.roster);
  const judge = (commit: Commit, roster: Roster): Judged => {
    const own = all.get(commit.id);
    if (!own) throw new Error(`nothing is known of ${commit.id}`);
    return { commit, ...own, origin: originOf(commit, roster, gateway, trustsNames) };
  };
  const findingsOf = async ({ commit, draft }: Step): Promise<Finding[]> => {
    const roster = trail.before(commit);
    const judged = judge(commit, roster);
    const drafted = draft?.map((each) => judge(each, roster));
    const own = [judged, ...(drafted ?? [])].flatMap((each) => ofEach(each, roster));
    const more = await (drafted
      ? ofPublication(git, judged, drafted)
      : ofStep(git, judged, roster));
    await trail.passed(judged, [...own, ...more]);
    return [...own, ...more];
  };
  // Whether that somebody is an editor, the list of the time says.
  const isPublication = ({ action, signers, author, user }: Commit) =>
    action === 'publish' && signers.includes(gateway) && author !== gateway && user === author;
  const age = new Map(commits.map(({ id }, index) => [id, index]));
  const ageOf = ({ commit }: Step) => age.get(commit.id) ?? 0;
  const steps = await stepsOf(git, commits, isPublication);
  const findings: Finding[] = [];
  for (const step of steps.sort((one, other) => ageOf(other) - ageOf(one)))
    findings.unshift(...(await findingsOf(step)));
  return findings;
};
