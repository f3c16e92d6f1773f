import { draftRoot } from '../drafts/ref.ts';
import { listRefs } from '../drafts/refs.ts';
import type { Repository } from '../git/plumbing.ts';
import { createLogger, logFormatFrom } from './logger.ts';
import { createMetrics } from './metrics.ts';
import type { Operations } from './routes.ts';

/** A setting that cannot be used. The message is for the operator. */
export class BadOperationsSetting extends Error {}

const shortestToken = 20;

const tokenFrom = (token: string | undefined): string | undefined => {
  if (token !== undefined && !/^[!-~]+$/.test(token))
    throw new BadOperationsSetting(
      'PORTAL_METRICS_TOKEN hanya boleh berisi huruf, angka, dan tanda baca.',
    );
  if (token !== undefined && token.length < shortestToken)
    throw new BadOperationsSetting(
      `PORTAL_METRICS_TOKEN terlalu pendek. Pakai paling sedikit ${shortestToken} huruf acak.`,
    );
  return token;
};

const countDrafts = async (git: Repository): Promise<number> =>
  (await listRefs(git, draftRoot)).heads.size;

/** The log, the numbers and their token, as `PORTAL_LOG` and `PORTAL_METRICS_TOKEN` set them. Throws {@link BadOperationsSetting}. */
export const openOperations = (
  env: NodeJS.ProcessEnv,
  git: Repository,
  waiting: () => number,
): Required<Operations> => ({
  log: createLogger(
    logFormatFrom(env['PORTAL_LOG'], process.stdout.isTTY),
    (line) => console.log(line),
    () => new Date(),
  ),
  metrics: createMetrics({ drafts: () => countDrafts(git), waiting }, { process: true }),
  metricsToken: tokenFrom(env['PORTAL_METRICS_TOKEN']),
});
