import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openRepository } from '../gateway/git/plumbing.ts';
import { runBuild } from './build.ts';
import { exportContent } from './export.ts';
import { hashOfProgram } from './program.ts';
import { swapSite } from './site-folder.ts';

/** Where the served portal stands. `commit` is the one of the last publication that ended, well or not. */
export interface PublicationState {
  state: 'live' | 'building' | 'failed';
  commit: string | null;
  at: string;
  /** What stopped the last publication; the site before it is still served. */
  problem?: string;
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
  /** The time, for the state and for what depends on the day. */
  now?: () => Date;
}

export interface Publisher {
  /** Publishes a commit. Commits that come while a build runs wait together: the last of them is built. */
  publish(commit: string): Promise<void>;
  state(): PublicationState;
  /** Ends a running build; nothing is published afterwards. */
  close(): Promise<void>;
}

const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Makassar' });

const exists = (place: string) =>
  stat(place).then(
    () => true,
    () => false,
  );

/** Makes a commit's content the served site. Returns the problem where it cannot be. */
const publishOnce = async (
  options: PublisherOptions & { now: () => Date },
  commit: string,
  signal: AbortSignal,
) => {
  const { repository, projectDir, workDir, siteDir, log, now } = options;
  const tree = await exportContent(openRepository(repository), commit, workDir);
  const key = [tree, await hashOfProgram(projectDir), day.format(now())].join(' ');
  const record = path.join(workDir, 'live.txt');
  const live = await readFile(record, 'utf8').catch(() => '');
  if (live === key && (await exists(siteDir))) return undefined;
  const outDir = `${siteDir}-next`;
  await rm(outDir, { recursive: true, force: true });
  const contentDir = path.join(workDir, 'content');
  const cacheDir = path.join(workDir, 'cache');
  const problem = await runBuild({ projectDir, contentDir, outDir, cacheDir, log, signal });
  if (problem !== undefined) return problem;
  await rm(record, { force: true });
  await swapSite(siteDir, outDir);
  await writeFile(record, key);
  return undefined;
};

/** A publisher of one repository. One build runs at a time. */
export const createPublisher = (given: PublisherOptions): Publisher => {
  const options = { ...given, now: given.now ?? (() => new Date()) };
  const ending = new AbortController();
  let state: PublicationState = {
    state: 'building',
    commit: null,
    at: options.now().toISOString(),
  };
  let wanted: string | undefined;
  let running: Promise<void> | undefined;

  const publishWanted = async () => {
    while (wanted !== undefined && !ending.signal.aborted) {
      const commit = wanted;
      wanted = undefined;
      state = { state: 'building', commit: state.commit, at: options.now().toISOString() };
      const problem = await publishOnce(options, commit, ending.signal).catch((error: unknown) =>
        String(error),
      );
      const at = options.now().toISOString();
      state =
        problem === undefined
          ? { state: 'live', commit, at }
          : { state: 'failed', commit, at, problem };
    }
    running = undefined;
  };

  return {
    publish: (commit) => {
      wanted = commit;
      running ??= publishWanted();
      return running;
    },
    state: () => state,
    close: async () => {
      ending.abort();
      await running;
    },
  };
};
