import type { Answer, Browser } from '../browser.ts';
import { makeNews } from '../make-city.ts';
import { draftOf, saveNews } from '../save.ts';

/** A draft in the list of what waits, as far as tests read into it. */
export interface Row {
  collection: string;
  slug: string;
  title: string;
  status: string;
  authors: string[];
  reviewer: string | null;
  isMine: boolean;
  openRemarks: number;
  returned?: { by: string; at: string; reason: string };
}

/** What waits for an account. */
export type Desk = Record<'review' | 'returned' | 'unfinished' | 'underReview', Row[]>;

/** A remark, as far as tests read into it. */
export interface Note {
  id: string;
  content: string;
  author: string;
  resolved: boolean;
  resolvedBy: string | null;
  isOwn: boolean;
  isReason: boolean;
}

/** The list of what waits for whoever is signed in. */
export const deskOf = async (browser: Browser): Promise<Desk> =>
  (await browser.ask<Desk>('waiting')).body;

/** Writes a draft of a news item and sends it for review. */
export const sendForReview = async (writer: Browser, id: string, title: string): Promise<void> => {
  const saved = await saveNews(writer, id, makeNews({ title }));
  const sent = await writer.ask('updateUnpublishedEntryStatus', {
    ...draftOf(id),
    newStatus: 'pending_review',
  });
  if (saved.status !== 200 || sent.status !== 200) throw new Error(`${id} was not sent`);
};

/** Writes a remark on the draft of a news item. */
export const remark = (
  browser: Browser,
  id: string,
  content: string,
): Promise<Answer<{ note: Note }>> => browser.ask('addNote', { ...draftOf(id), note: { content } });

/** The remarks on the draft of a news item. */
export const notesOn = async (browser: Browser, id: string): Promise<Note[]> =>
  (await browser.ask<{ notes: Note[] }>('getNotes', draftOf(id))).body.notes;

/** Sends the draft of a news item back. */
export const sendBack = (browser: Browser, id: string, reason: string): Promise<Answer> =>
  browser.ask('returnDraft', { ...draftOf(id), reason });

/** Asks somebody to review the draft of a news item. */
export const assign = (browser: Browser, id: string, reviewer: string | null): Promise<Answer> =>
  browser.ask('assignReviewer', { ...draftOf(id), reviewer });
