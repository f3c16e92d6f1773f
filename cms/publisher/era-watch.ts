import type { Repository } from '../gateway/git/plumbing.ts';
import { resolve } from '../gateway/git/tree.ts';
import { eraOf } from './era.ts';

interface EraWatchOptions {
  git: Repository;
  /** The ref of the published content. */
  main: string;
  now: () => Date;
  /** Told the published commit when another era of it began. */
  onEra: (commit: string) => void;
  onProblem: (error: unknown) => void;
}

/** How often the clock is looked at, in milliseconds. */
const minute = 60_000;

/** Looks every minute whether what is public changed by time alone. Gives the way to end it. */
export const watchEra = ({ git, main, now, onEra, onProblem }: EraWatchOptions): (() => void) => {
  let seen: { commit: string; era: string } | undefined;
  const look = async () => {
    const commit = await resolve(git, main);
    if (commit === undefined) return;
    const era = await eraOf(git, commit, now());
    const before = seen;
    seen = { commit, era };
    if (before?.commit === commit && before.era !== era) onEra(commit);
  };
  const lookOrTell = () => void look().catch(onProblem);
  lookOrTell();
  const timer = setInterval(lookOrTell, minute).unref();
  return () => clearInterval(timer);
};
