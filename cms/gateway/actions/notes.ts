import { z } from 'zod';
import {
  countRemarks,
  dropRemark,
  remarksOn,
  rewordRemark,
  settleRemark,
  writeRemark,
  type Remark,
} from '../reviews/remarks.ts';
import { absent, Refusal } from '../refusal.ts';
import { defineAction, nameParam, type Job } from './action.ts';
import { findDraft, type DraftName } from './draft-lookup.ts';

/** More remarks than a review ever had would only keep its readers from reading. The reason of a return has always room. */
const mostRemarks = 200;

const draft = { collection: nameParam, slug: nameParam };
const noteId = z.string().max(64);

/** What somebody writes about a draft. */
export const wordsParam = z.string().trim().min(1).max(4000);

/** A remark as Decap's protocol shapes it, and who called it settled. */
const noteAnswer = ({ account }: Job, remark: Remark) => ({
  id: remark.id,
  content: remark.words,
  author: remark.name,
  timestamp: new Date(remark.writtenAt).toISOString(),
  changedAt: remark.changedAt === null ? null : new Date(remark.changedAt).toISOString(),
  resolved: remark.resolvedBy !== null,
  resolvedBy: remark.resolvedBy,
  isOwn: remark.login === account.login,
  isReason: remark.isReason,
});

/** A remark on a draft that the account may read. Refuses one of another draft. */
const findRemark = async (job: Job, name: DraftName, id: string): Promise<Remark> => {
  const remark = remarksOn(job.store, await findDraft(job, name)).find((each) => each.id === id);
  if (!remark) throw absent('Catatan ini tidak ada. Mungkin sudah dihapus.');
  return remark;
};

const ownRemark = async (job: Job, name: DraftName, id: string): Promise<Remark> => {
  const remark = await findRemark(job, name, id);
  if (remark.login !== job.account.login)
    throw new Refusal(
      403,
      'Catatan ini ditulis orang lain. Tulis catatan Anda sendiri di bawahnya.',
    );
  return remark;
};

const answerAgain = async (job: Job, name: DraftName, id: string) => ({
  note: noteAnswer(job, await findRemark(job, name, id)),
});

/** The remarks on a draft, oldest first. */
export const getNotes = defineAction(draft, async (job, name) => {
  const remarks = remarksOn(job.store, await findDraft(job, name));
  return { notes: remarks.map((remark) => noteAnswer(job, remark)) };
});

/** Writes a remark on a draft, in the account's own name. */
export const addNote = defineAction(
  { ...draft, note: z.strictObject({ content: wordsParam }) },
  async (job, { note, ...name }) => {
    const found = await findDraft(job, name);
    if (countRemarks(job.store, found) >= mostRemarks)
      throw new Refusal(
        429,
        `Draf ini sudah punya ${mostRemarks} catatan. Hapus catatan Anda yang sudah selesai, atau ubah salah satunya.`,
      );
    return {
      note: noteAnswer(
        job,
        writeRemark(job.store, found, job.account, note.content, job.now().getTime()),
      ),
    };
  },
);

/** Changes the words of an own remark. */
export const updateNote = defineAction(
  { ...draft, noteId, updates: z.strictObject({ content: wordsParam }) },
  async (job, { noteId: id, updates, ...name }) => {
    await ownRemark(job, name, id);
    rewordRemark(job.store, id, updates.content, job.now().getTime());
    return answerAgain(job, name, id);
  },
);

/** Takes an own remark away. The reason of a return stays: the writers work by it. */
export const deleteNote = defineAction(
  { ...draft, noteId },
  async (job, { noteId: id, ...name }) => {
    const { isReason } = await ownRemark(job, name, id);
    if (isReason)
      throw new Refusal(
        409,
        'Alasan pengembalian tidak dapat dihapus. Anda dapat mengubah kata-katanya.',
      );
    dropRemark(job.store, id);
    return { message: 'Catatan dihapus.' };
  },
);

/** Calls a remark settled, or open again: whoever reads the draft may. */
export const toggleNoteResolution = defineAction(
  { ...draft, noteId },
  async (job, { noteId: id, ...name }) => {
    const { resolvedBy } = await findRemark(job, name, id);
    settleRemark(job.store, id, resolvedBy === null ? job.account.name : null);
    return answerAgain(job, name, id);
  },
);
