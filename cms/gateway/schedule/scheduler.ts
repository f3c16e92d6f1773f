import { publishRefusal } from '../../permission.ts';
import { publishedCommit, type Workshop } from '../actions/action.ts';
import { readDraft, readDrafts, type Draft } from '../drafts/draft.ts';
import { withTexts } from '../drafts/texts.ts';
import { moveRefs, writeCommit } from '../git/commit.ts';
import { commitWords, entryWords, portal } from '../message.ts';
import { mergeDraft } from '../publishing/merge-draft.ts';
import { Refusal } from '../refusal.ts';
import { dueAt } from './due.ts';
import { momentOf } from './moment.ts';

/** Publishes approved drafts when their moment comes. */
export interface Scheduler {
  /** Publishes what is due. What cannot be published goes back to review, with the reason in its commit. */
  run(): Promise<void>;
  /** Ends the timer; resolves when a running round is over. */
  close(): Promise<void>;
}

const scheduledDrafts = async (workshop: Workshop) => {
  const drafts = await readDrafts(workshop.git, await publishedCommit(workshop));
  const approved = drafts.filter(({ scheduledBy }) => scheduledBy !== undefined);
  return (await withTexts(workshop.git, approved)).map(({ draft, texts }) => ({
    draft,
    publishAt: momentOf(draft.place, texts[0]?.raw ?? ''),
  }));
};

const sendBack = async ({ git }: Workshop, draft: Draft, reason: string): Promise<void> => {
  const words = commitWords({ name: portal.name, login: portal.email }, draft.place, {
    action: 'status',
    subject: `Jadwal terbit ${entryWords(draft.place)} batal`,
    status: 'pending_review',
    details: reason,
  });
  const commit = await writeCommit(git, draft.trees.head, [draft.head], words);
  await moveRefs(git, [{ ref: draft.ref, from: draft.head, to: commit }]);
};

const publish = async (workshop: Workshop, draft: Draft): Promise<void> => {
  const account = await workshop.accounts.find(draft.scheduledBy ?? '');
  if (!account || publishRefusal(account, draft) !== undefined)
    return sendBack(
      workshop,
      draft,
      'Yang menjadwalkannya tidak berhak lagi menerbitkan tulisan ini. Minta penyunting lain menerbitkannya.',
    );
  try {
    workshop.onPublish(await mergeDraft({ ...workshop, account }, draft, draft.confirmed), {
      urgent: false,
    });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await sendBack(workshop, draft, error.message);
  }
};

/** Publishes one draft, unless another hand was there first: then it is gone, or another than the one that was due. */
const publishOnce = (workshop: Workshop, { ref, head, place }: Draft): Promise<void> =>
  workshop.queue(ref, async () => {
    const draft = await readDraft(workshop.git, await publishedCommit(workshop), place);
    if (draft?.head === head) await publish(workshop, draft);
  });

/** A scheduler that looks every `interval` milliseconds, and at once: what fell due while nobody ran is not forgotten. */
export const createScheduler = (
  workshop: Workshop,
  { interval, log }: { interval: number; log: (line: string) => void },
): Scheduler => {
  const fail = (error: unknown) => log(`Jadwal terbit gagal: ${String(error)}`);
  let running: Promise<void> | undefined;
  const round = async () => {
    for (const { draft } of dueAt(await scheduledDrafts(workshop), workshop.now()))
      await publishOnce(workshop, draft).catch(fail);
  };
  const run = () => {
    running ??= round()
      .catch(fail)
      .finally(() => (running = undefined));
    return running;
  };
  const timer = setInterval(() => void run(), interval);
  timer.unref();
  void run();
  return {
    run,
    close: async () => {
      clearInterval(timer);
      await running;
    },
  };
};
