import { dayOf, instantOf } from '#domain/dates.ts';
import type { Repository } from '../gateway/git/plumbing.ts';

/** The last of the moments that is past at `now`, all local times in WITA; undefined before the first. */
export const lastPassed = (moments: readonly string[], now: Date): string | undefined =>
  moments
    .filter((moment) => instantOf(moment) <= now)
    .toSorted()
    .at(-1);

// Of an entry, and of the services that a notice closes or limits.
const fields = '(publishAt|expireAt|from|until)';

const linePattern = new RegExp(
  `^ *${fields}: ["']?(?<moment>\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d)["']?\\s*$`,
);

const momentsIn = async (git: Repository, commit: string): Promise<string[]> => {
  const args = ['grep', '-h', '-E', '-e', `^ *${fields}: `, commit, '--', 'content'];
  const { output } = await git.run(args, { accept: [0, 1] });
  return output
    .toString()
    .split('\n')
    .flatMap((line) => linePattern.exec(line)?.groups?.['moment'] ?? []);
};

/**
 * Names the stretch of time in which a commit's content looks the same: another name means that an entry became public
 * or expired, that a service closed or opened again, or that another day began in Palu.
 */
export const eraOf = async (git: Repository, commit: string, now: Date): Promise<string> =>
  `${dayOf(now)} since ${lastPassed(await momentsIn(git, commit), now) ?? 'ever'}`;
