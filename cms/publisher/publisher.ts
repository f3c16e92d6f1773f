import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openRepository, type Repository } from '../gateway/git/plumbing.ts';
import { runBuild } from './build.ts';
import { eraOf } from './era.ts';
import { exportContent } from './export.ts';
import { joined, type Order } from './order.ts';
import { problemFor } from './problem.ts';
import { hashOfProgram } from './program.ts';
import { swapSite } from './site-folder.ts';

/** Where the served portal stands. `commit` is the one of the last publication that ended, well or not. */
export interface PublicationState {
  state: 'live' | 'building' | 'failed';
  commit: string | null;
  at: string;
  /** What stopped the last publication, in an editor's words; the site before it is still served. */
  problem?: string;
}

/** How a publication ended. */
export interface PublicationEnd {
  commit: string;
  state: 'live' | 'failed';
  /** How long each commit that it shows has waited since it was asked for, in milliseconds. */
  waits: readonly number[];
  /** What stopped it, as the build said it. */
  detail?: string;
}

interface PublisherOptions {
  /** The bare repository that holds the content. */
  repository: string;
  projectDir: string;
  /** A folder of the publisher's own, for exported content and caches. */
  workDir: string;
  /** The link to the served site. */
  siteDir: string;
  log: (line: string) => void;
  /** Called with the folder of a finished build before it is served. */
  seal?: (folder: string) => Promise<void>;
  /** Told each publication that ended; one that gave way to an urgent one did not. */
  onEnd?: (end: PublicationEnd) => void;
  /** The time, for the state and for what depends on the day. */
  now?: () => Date;
}

export interface Publisher {
  /**
   * Publishes a commit. Commits that come while a build runs wait together: the last of them is built. An urgent one
   * ends a build that is not urgent and starts at once; it shows what that build would have shown, and itself.
   */
  publish(commit: string, how?: { urgent?: boolean }): Promise<void>;
  state(): PublicationState;
  /** How many commits were asked for and are not shown, the running build's among them. */
  waiting(): number;
  /** Ends a running build; nothing is published afterwards. */
  close(): Promise<void>;
}

const exists = (place: string) =>
  stat(place).then(
    () => true,
    () => false,
  );

/** The file in the publisher's folder that names what is served. */
export const liveFile = 'live.txt';

/** Names what a site is made of: another name means that it has to be built again. */
export const keyOf = async (
  git: Repository,
  of: { commit: string; tree: string; projectDir: string; now: Date },
): Promise<string> =>
  [of.tree, await hashOfProgram(of.projectDir), await eraOf(git, of.commit, of.now)].join(' ');

/** Makes a commit's content the served site. Returns the problem where it cannot be. */
const publishOnce = async (
  options: PublisherOptions & { now: () => Date },
  commit: string,
  signal: AbortSignal,
) => {
  const { repository, projectDir, workDir, siteDir, log, now } = options;
  const git = openRepository(repository);
  const tree = await exportContent(git, commit, workDir);
  const key = await keyOf(git, { commit, tree, projectDir, now: now() });
  const record = path.join(workDir, liveFile);
  const live = await readFile(record, 'utf8').catch(() => '');
  if (live === key && (await exists(siteDir))) return undefined;
  const outDir = `${siteDir}-next`;
  await rm(outDir, { recursive: true, force: true });
  if (signal.aborted) return 'The build gave way before it began.';
  const contentDir = path.join(workDir, 'content');
  const cacheDir = path.join(workDir, 'cache');
  const history = { repository, commit };
  const problem = await runBuild({
    projectDir,
    contentDir,
    outDir,
    cacheDir,
    history,
    log,
    signal,
  });
  if (problem !== undefined) return problem;
  await options.seal?.(outDir);
  await rm(record, { force: true });
  await swapSite(siteDir, outDir);
  await writeFile(record, key);
  return undefined;
};

/** A publisher of one repository. One build runs at a time. */
export const createPublisher = (given: PublisherOptions): Publisher => {
  const options = { ...given, now: given.now ?? (() => new Date()) };
  const now = () => options.now().toISOString();
  let state: PublicationState = { state: 'building', commit: null, at: now() };
  let wanted: Order | undefined;
  let current: { order: Order; stop: AbortController } | undefined;
  let running: Promise<void> | undefined;
  let isEnding = false;

  const finish = ({ commit, asked }: Order, detail: string | undefined) => {
    const ended = options.now().getTime();
    state =
      detail === undefined
        ? { state: 'live', commit, at: now() }
        : { state: 'failed', commit, at: now(), problem: problemFor(detail) };
    options.onEnd?.({
      commit,
      state: state.state === 'live' ? 'live' : 'failed',
      waits: asked.map((time) => ended - time),
      ...(detail === undefined ? {} : { detail }),
    });
  };

  const publishWanted = async () => {
    while (wanted !== undefined && !isEnding) {
      const order = wanted;
      const stop = new AbortController();
      wanted = undefined;
      current = { order, stop };
      state = { state: 'building', commit: state.commit, at: now() };
      const detail = await publishOnce(options, order.commit, stop.signal).catch(String);
      current = undefined;
      if (detail !== undefined && stop.signal.aborted) wanted = wanted && joined(order, wanted);
      else finish(order, detail);
    }
    running = undefined;
  };

  return {
    publish: (commit, { urgent = false } = {}) => {
      wanted = joined(wanted, { commit, urgent, asked: [options.now().getTime()] });
      if (urgent && current?.order.urgent === false) current.stop.abort();
      running ??= publishWanted();
      return running;
    },
    state: () => state,
    waiting: () => (wanted?.asked.length ?? 0) + (current?.order.asked.length ?? 0),
    close: async () => {
      isEnding = true;
      current?.stop.abort();
      await running;
    },
  };
};
