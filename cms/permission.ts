import { kinds } from '#model/kinds.ts';
import { parseContentPath } from '#model/path.ts';

/**
 * What an account is for. `writer` drafts in own agencies; `publisher` also reviews and publishes there; `press`, the
 * public-relations office, does so in every agency and for the city, and alone deletes what is published; `admin` also
 * keeps the structure: closed vocabularies and the list of accounts.
 */
export const roles = ['writer', 'publisher', 'press', 'admin'] as const;

/** What an account is for. */
export type Role = (typeof roles)[number];

/** What the rules know about a person: nothing but this decides. */
export interface Editor {
  login: string;
  role: Role;
  /** Ids of own agencies. Ignored for the roles that work for the whole city. */
  agencies: readonly string[];
}

/** The stages of a draft, in order. Being published is no stage: the draft is gone then. */
export const draftStatuses = ['draft', 'pending_review', 'pending_publish'] as const;

/** A stage of a draft. */
export type DraftStatus = (typeof draftStatuses)[number];

/** What the rules know about a draft. */
export interface DraftFacts {
  /** The agency it belongs to; undefined for what is the city's. */
  agency: string | undefined;
  status: DraftStatus;
  /** The logins of all who changed its content. */
  authors: readonly string[];
  /** The login that took it over from a colleague; it is then that person's work, and its authors stay its authors. */
  keeper?: string | undefined;
}

/** Why someone may not publish a draft. */
export type PublishRefusal = 'scope' | 'role' | 'not-ready' | 'own-work';

/** Whether a role works for every agency and the city itself. */
export const isCityWide = (role: Role): boolean => role === 'press' || role === 'admin';

const owns = (editor: Editor, agency: string | undefined): boolean =>
  isCityWide(editor.role) || (agency !== undefined && editor.agencies.includes(agency));

const reviews = ({ role }: Editor): boolean => role !== 'writer';

const keepsDomains = (editor: Editor, agency: string | undefined): boolean =>
  owns(editor, agency) && (agency === undefined ? editor.role === 'admin' : reviews(editor));

/** Whether the editor may let links in texts of the agency, or of the city where it is undefined, lead to a new site. */
export const mayAddDomain = keepsDomains;

/** Whether the editor may take a site out of the list of the agency, or of the city: who could let one in. */
export const mayRemoveDomain = keepsDomains;

/** Whether the editor may save a file at `path`. Paths that the grammar does not know are nobody's. */
export const mayWrite = (editor: Editor, path: string): boolean => {
  const place = parseContentPath(path);
  if (place === undefined || !owns(editor, place.agency)) return false;
  if (place.kind === 'domain') return mayAddDomain(editor, place.agency);
  return kinds[place.kind].storage !== 'list' || editor.role === 'admin';
};

/** Whether the editor may read the published file at `path`: own agencies, and the closed vocabularies. */
export const mayRead = (editor: Editor, path: string): boolean => {
  const place = parseContentPath(path);
  if (place === undefined) return false;
  return (
    owns(editor, place.agency) ||
    (place.agency === undefined && kinds[place.kind].storage === 'list')
  );
};

/** Whether the editor may see drafts of the agency, or of the city where it is undefined. */
export const mayReadDraft = (editor: Editor, agency: string | undefined): boolean =>
  owns(editor, agency);

/** Whether the editor hears of what is wrong in a journey of the owner: an agency, whose journeys are the city's to write. */
export const mayTendJourney = (editor: Editor, owner: string): boolean => owns(editor, owner);

/** Whether the editor may move the draft to `status`. Calling it ready is a reviewer's word. */
export const maySetStatus = (editor: Editor, draft: DraftFacts, status: DraftStatus): boolean =>
  owns(editor, draft.agency) && (status !== 'pending_publish' || reviews(editor));

/** Why the editor may not publish the draft; undefined when that is allowed. Nobody publishes what they wrote. */
export const publishRefusal = (editor: Editor, draft: DraftFacts): PublishRefusal | undefined => {
  if (!owns(editor, draft.agency)) return 'scope';
  if (!reviews(editor)) return 'role';
  if (draft.authors.includes(editor.login)) return 'own-work';
  return draft.status === 'pending_publish' ? undefined : 'not-ready';
};

/** Whether the editor may publish the draft. */
export const mayPublish = (editor: Editor, draft: DraftFacts): boolean =>
  publishRefusal(editor, draft) === undefined;

/**
 * Whether the editor may publish the draft though nobody else has read it: the one exception, an emergency notice by a
 * reviewer of its agency. Readers are told until a second person approves it.
 */
export const mayPublishUnreviewed = (
  editor: Editor,
  draft: DraftFacts,
  isEmergency: boolean,
): boolean => isEmergency && publishRefusal(editor, draft) === 'own-work';

/** Whether the editor may be the second person who approves what `authors` published unreviewed. */
export const mayApprove = (
  editor: Editor,
  agency: string | undefined,
  authors: readonly string[],
): boolean => owns(editor, agency) && reviews(editor) && !authors.includes(editor.login);

/** Whether the editor could publish the draft once it is ready: then its review is theirs to do, and sending it back. */
export const mayReview = (editor: Editor, draft: DraftFacts): boolean =>
  [undefined, 'not-ready'].includes(publishRefusal(editor, draft));

/** Whether the draft is the editor's own work: of who wrote in it, or of who took it over. */
export const isOwnWork = (
  { login }: Pick<Editor, 'login'>,
  { authors, keeper }: DraftFacts,
): boolean => (keeper === undefined ? authors.includes(login) : keeper === login);

const tends = (editor: Editor, draft: DraftFacts): boolean =>
  owns(editor, draft.agency) &&
  (reviews(editor) || draft.authors.includes(editor.login) || draft.keeper === editor.login);

/** Whether the editor may throw the draft away: who wrote in it, who took it over, and reviewers. */
export const mayDiscard = tends;

/** Whether the editor may ask somebody to review the draft: the same people. */
export const mayAssign = tends;

/** Whether the editor may see how the gateway itself works: its remote, its failures. */
export const mayOperate = ({ role }: Pick<Editor, 'role'>): boolean => role === 'admin';

/** Whether the editor may propose a change of the list of accounts. */
export const mayChangeRoster = ({ role }: Editor): boolean => role === 'admin';

/** Whose change of the list of accounts it is, and whom it concerns: two logins. */
export interface RosterChangeFacts {
  by: string;
  login: string;
}

/** Whether the editor may approve such a change: never an own one, never one about oneself. */
export const mayApproveRosterChange = (editor: Editor, { by, login }: RosterChangeFacts): boolean =>
  mayChangeRoster(editor) && editor.login !== by && editor.login !== login;

/** Whether the editor may take such a change away: an own one, or one that is theirs to judge. */
export const mayWithdrawRosterChange = (editor: Editor, facts: RosterChangeFacts): boolean =>
  mayApproveRosterChange(editor, facts) || (mayChangeRoster(editor) && editor.login === facts.by);

/** Whether the editor's password needs a second factor beside it: who can publish, or keeps the accounts. */
export const needsSecondFactor = (editor: Pick<Editor, 'role'>): boolean =>
  editor.role !== 'writer';

/**
 * Whether the editor may invite the person, or take their second factor away. Whoever can do that can become the person;
 * so an administrator's keys are made on the server alone, else one administrator could be two.
 */
export const mayRenewKeys = (editor: Editor, person: Pick<Editor, 'role'>): boolean =>
  mayOperate(editor) && person.role !== 'admin';

/** Whether the editor may let the person have their hands on more entries than people do, for a while: never oneself. */
export const mayLiftEditLimit = (editor: Editor, person: Pick<Editor, 'login'>): boolean =>
  mayOperate(editor) && person.login !== editor.login;

/** Whether the editor may read what was done in the agency, or in the city where it is undefined. */
export const mayReadHistory = (editor: Editor, agency: string | undefined): boolean =>
  owns(editor, agency) && reviews(editor);

/** Whether the editor may delete a published file: the press office alone. Only entries can go; a profile stays. */
export const mayDelete = (editor: Editor, path: string): boolean => {
  const place = parseContentPath(path);
  return place !== undefined && editor.role === 'press' && kinds[place.kind].storage === 'entry';
};
