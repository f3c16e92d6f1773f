import { setTimeout as wait } from 'node:timers/promises';
import type { Repository } from '../git/plumbing.ts';
import type { Queue } from '../queue.ts';
import { fetchBranch, pushBranch, trackingRef, type ExchangeProblem } from './exchange.ts';
import { nextPushAt, retryDelay } from './pace.ts';
import type { RemoteSettings } from './settings.ts';
import { standingOf, type Standing } from './standing.ts';
import { takeOver } from './take-over.ts';
import { createJudge } from './unfit.ts';
import { problemWords, rewrittenWords } from './words.ts';

/** How things stand with the remote; all of it may be shown to an operator. */
export interface RemoteState extends Standing {
  /** `waiting`: commits here go out at `nextPushAt`. `diverged` and `failed`: `problem` says what to do. */
  state: 'same' | 'waiting' | 'diverged' | 'failed';
  problem: string | null;
  checkedAt: string;
  pushedAt: string | null;
  nextPushAt: string | null;
}

interface RemoteOptions extends Omit<RemoteSettings, 'hookSecret'> {
  git: Repository;
  /** The ref of the published content. */
  main: string;
  queue: Queue;
  /** Told the published commit when something else than this gateway's own work moved it. */
  onIncoming: (commit: string) => void;
  log: (line: string) => void;
  now: () => number;
  /** A number between 0 and 1. */
  chance: () => number;
}

/** Keeps the published branch and a remote's branch together. */
export interface Remote {
  /** Tells it what this gateway published; what is urgent does not wait for others. */
  published(commit: string, urgent: boolean): void;
  /** Exchanges commits if that is due. Never throws. */
  tick(): Promise<void>;
  /** Looks at the remote now, and pushes what is due. Calls at the same time share one look. */
  sync(): Promise<RemoteState>;
  /** Tells it that someone pushed over there. */
  tellOfPush(): void;
  /** Looks at the remote before a write, unless that was just done or cannot be; takes seconds at most. Never throws. */
  freshen: () => Promise<void>;
  /** What the last look found; undefined before the first. */
  state(): RemoteState | undefined;
}

/** Times a push is offered within one exchange, when the remote moves meanwhile. */
const attempts = 3;
/** A look that is younger counts as fresh, in milliseconds. */
const freshFor = 10_000;
/** The longest that a write waits for the remote, in milliseconds. */
const patience = 5000;

/** The remote side of a gateway. Nothing is ever forced; what cannot be exchanged stays here and is told. */
export const createRemote = (options: RemoteOptions): Remote => {
  const { git, main, queue, link, joins, log, now } = options;
  const tracking = trackingRef(link);
  const judge = createJudge(git);
  let last: RemoteState | undefined;
  let lastFetch = -Infinity;
  let lastPush: number | undefined;
  let failures = 0;
  let retryAt = 0;
  let waiting = false;
  let told = false;
  let urgent = false;
  let known: string | undefined;
  let running: Promise<RemoteState> | undefined;

  const pushAt = () => nextPushAt(now(), lastPush, urgent, options.pushEvery);

  const conclude = async (state: RemoteState['state'], problem: string | null, detail = '') => {
    if (problem !== null && problem !== last?.problem)
      log(`remote: ${problem} ${detail}`.trimEnd());
    if (problem === null && (last?.problem ?? null) !== null) log('remote: pulih.');
    last = {
      ...(await standingOf(git, main, tracking)),
      state,
      problem,
      checkedAt: new Date(now()).toISOString(),
      pushedAt: lastPush === undefined ? null : new Date(lastPush).toISOString(),
      nextPushAt: state === 'waiting' ? new Date(pushAt()).toISOString() : null,
    };
    return last;
  };

  const countFailure = () => {
    failures += 1;
    retryAt = now() + retryDelay(failures, options.chance());
  };

  const fail = ({ problem, detail }: { problem: ExchangeProblem; detail: string }) => {
    countFailure();
    return conclude('failed', problemWords[problem], detail);
  };

  const diverge = (problem: string) => {
    waiting = false;
    return conclude('diverged', problem);
  };

  /** What is published while an exchange runs waits for the next one. */
  const settle = (exchanged: string) => {
    failures = 0;
    waiting = known !== exchanged;
    urgent &&= waiting;
    return conclude('same', null);
  };

  /** Judged before anything waits in the queue: what moves here meanwhile was judged here. */
  const whyUnfit = async (local: string, remote: string | undefined) =>
    remote === undefined || remote === local ? undefined : judge(local, remote);

  const exchange = async (left: number): Promise<RemoteState> => {
    lastFetch = now();
    told = false;
    known ??= (await standingOf(git, main, tracking)).local;
    const fetched = await fetchBranch(git, link);
    if ('problem' in fetched) return fail(fetched);
    if ('rewritten' in fetched) return diverge(rewrittenWords);
    const unfit = await whyUnfit(known, fetched.commit);
    if (unfit !== undefined) return diverge(unfit);
    const before = known;
    const { standing, problem } = await queue(main, () =>
      takeOver(git, main, fetched.commit, joins),
    );
    const { local, ahead } = standing;
    if (local !== known && known === before) {
      known = local;
      options.onIncoming(local);
    }
    if (problem !== undefined) return diverge(problem);
    if (ahead === 0) return settle(local);
    if (pushAt() > now()) {
      failures = 0;
      waiting = true;
      return conclude('waiting', null);
    }
    const pushed = await pushBranch(git, link, local);
    if ('problem' in pushed) return fail(pushed);
    if ('behind' in pushed)
      return left > 1 ? exchange(left - 1) : fail({ problem: 'away', detail: 'it keeps moving' });
    lastPush = now();
    return settle(local);
  };

  const sync = () => {
    running ??= exchange(attempts).finally(() => (running = undefined));
    return running;
  };

  const quietly = async () => {
    try {
      await sync();
    } catch (error) {
      countFailure();
      log(`remote: ${error instanceof Error ? error.message : String(error)}`);
    }
  };

  const isDue = () => {
    if (told) return true;
    if (failures > 0) return now() >= retryAt;
    return now() >= lastFetch + options.fetchEvery || (waiting && now() >= pushAt());
  };

  return {
    published(commit, isUrgent) {
      known = commit;
      waiting = true;
      urgent ||= isUrgent;
      if (isUrgent) retryAt = now();
    },
    tick: async () => {
      if (isDue()) await quietly();
    },
    sync,
    tellOfPush: () => {
      told = true;
      void quietly();
    },
    freshen: async () => {
      if (failures > 0 || now() < lastFetch + freshFor) return;
      await Promise.race([quietly(), wait(patience, undefined, { ref: false })]);
    },
    state: () => last,
  };
};
