import { z } from 'zod';
import type { Account, AccountStore } from '../account.ts';
import type { EditLimits } from '../edit-limits/edit-limits.ts';
import type { Repository } from '../git/plumbing.ts';
import { resolve } from '../git/tree.ts';
import type { Queue } from '../queue.ts';
import { Refusal } from '../refusal.ts';
import type { Store } from '../store/store.ts';

/** What every action works with. */
export interface Workshop {
  git: Repository;
  /** The ref of the published content. */
  main: string;
  queue: Queue;
  store: Store;
  accounts: AccountStore;
  /** What keeps an account from having its hands on more entries than people do. */
  limits: EditLimits;
  now: () => Date;
  /** Told each commit that becomes the published content. What is urgent waits for nothing. */
  onPublish: (commit: string, how?: { urgent: boolean }) => void;
  /** Brings in what was pushed elsewhere, before the published content moves; none without a remote. */
  freshen?: (() => Promise<void>) | undefined;
}

/** One request's work: the workshop, and who asks. */
export interface Job extends Workshop {
  account: Account;
}

/** One action of the protocol. */
export interface Action {
  /** Refuses what the account may not do. The answer becomes JSON, where it is no `ReadyJson`. */
  run(job: Job, params: unknown): Promise<unknown>;
}

/** Parameters that the editor sends with every action; the gateway has its own answers and reads none of them. */
const ignored = { branch: z.string().optional(), cmsLabelPrefix: z.string().nullish() };

/** An action whose parameters are `shape` and nothing else. */
export const defineAction = <Shape extends z.ZodRawShape>(
  shape: Shape,
  run: (job: Job, params: z.output<z.ZodObject<Shape, z.core.$strict>>) => Promise<unknown>,
): Action => {
  const schema = z.strictObject({ ...ignored, ...shape });
  return {
    run(job, params) {
      const parsed = schema.safeParse(params);
      if (!parsed.success)
        throw new Refusal(
          400,
          'Permintaan ini tidak dapat dibaca. Muat ulang halaman, lalu coba lagi.',
        );
      return run(job, parsed.data as z.output<z.ZodObject<Shape, z.core.$strict>>);
    },
  };
};

/** A path from the editor. The grammar of content decides later; this bounds its size and keeps it on one line. */
export const pathParam = z
  .string()
  .min(1)
  .max(300)
  .regex(/^\P{Cc}+$/u);

/** A collection's name or an entry's slug from the editor. */
export const nameParam = z.string().min(1).max(200);

/** The stored version that the editor's form began with, by path; null where there was no file. */
export const baseParam = z.record(pathParam, z.string().max(64).nullable()).optional();

/** The published commit. */
export const publishedCommit = async ({ git, main }: Workshop): Promise<string> => {
  const commit = await resolve(git, main);
  if (commit === undefined) throw new Error(`${main} does not exist`);
  return commit;
};
