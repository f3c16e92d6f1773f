import { ask } from '../gateway-client.ts';

/** How the gateway names a draft. */
export interface DraftName {
  collection: string;
  slug: string;
}

/** A draft in the list of what waits. */
export interface WaitingDraft extends DraftName {
  /** Null for what is the city's. */
  agency: string | null;
  title: string;
  status: 'draft' | 'pending_review' | 'pending_publish';
  since: string;
  authors: readonly string[];
  reviewer: string | null;
  /** Whether this account is asked to review it. */
  isMine: boolean;
  openRemarks: number;
  returned?: { by: string; at: string; reason: string | null };
}

/** What waits for the account. */
export type Waiting = Readonly<
  Record<'review' | 'returned' | 'unfinished' | 'underReview', readonly WaitingDraft[]>
>;

/** A remark on a draft. */
export interface Note {
  id: string;
  content: string;
  author: string;
  timestamp: string;
  resolved: boolean;
  resolvedBy: string | null;
  isOwn: boolean;
  isReason: boolean;
}

/** Where the review of a draft stands for the account. */
export interface ReviewState {
  status: WaitingDraft['status'];
  /** The moment to come that the draft names, in WITA; null for at once. */
  publishAt: string | null;
  /** Whether it is approved for that moment. */
  isScheduled: boolean;
  reviewer: string | null;
  candidates: readonly { login: string; name: string }[];
  returned: { by: string; at: string } | null;
  mayReturn: boolean;
  mayAssign: boolean;
}

/** One line of the record of changes. */
export interface Change {
  commit: string;
  at: string;
  name: string;
  login: string;
  agency: string | null;
  action: string;
  subject: string;
}

/** What of the record is asked for. */
export interface HistoryFilter {
  agency?: string;
  login?: string;
  action?: string;
  page: number;
}

/** A page of the record. */
export interface HistoryPage {
  changes: readonly Change[];
  /** The words for each action, by its name. */
  actions: Readonly<Record<string, string>>;
  more: boolean;
}

/** What waits for whoever is signed in. */
export const readWaiting = (): Promise<Waiting> => ask('waiting', {});

/** A page of the record of changes. */
export const readHistory = (filter: HistoryFilter): Promise<HistoryPage> =>
  ask('changeHistory', filter);

/** The review of one draft, with its remarks. */
export const readReview = async (
  draft: DraftName,
): Promise<{ state: ReviewState; notes: readonly Note[] }> => {
  const [state, { notes }] = await Promise.all([
    ask<ReviewState>('reviewState', draft),
    ask<{ notes: readonly Note[] }>('getNotes', draft),
  ]);
  return { state, notes };
};
