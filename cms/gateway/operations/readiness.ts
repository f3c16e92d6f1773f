import { access, constants } from 'node:fs/promises';
import path from 'node:path';
import type { Workshop } from '../actions/action.ts';

/** What must work before a gateway can serve, by name; each throws where it does not. */
type Probes = Readonly<Record<string, () => Promise<void> | void>>;

/** What is asked of a gateway. A failed build is none of it: the editor is needed to repair that. */
export const probesOf = (
  { git, main, store }: Pick<Workshop, 'git' | 'main' | 'store'>,
  dir: string,
): Probes => ({
  published: async () => {
    await git.run(['cat-file', '-e', `${main}^{tree}`]);
  },
  repository: () => access(path.join(dir, 'objects'), constants.R_OK | constants.W_OK),
  store: () => {
    if (store.isTransaction) return;
    store.exec('BEGIN IMMEDIATE');
    store.exec('ROLLBACK');
  },
});

/** Asks every probe. Gives each one's answer, with the reasons of those that failed for the log. */
export const ask = async (probes: Probes) => {
  const reasons: Record<string, string> = {};
  const checks: Record<string, 'ok' | 'failed'> = {};
  for (const [name, probe] of Object.entries(probes))
    try {
      await probe();
      checks[name] = 'ok';
    } catch (error) {
      checks[name] = 'failed';
      reasons[name] = String(error);
    }
  return { checks, reasons };
};
