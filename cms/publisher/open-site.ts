import { openRepository } from '../gateway/git/plumbing.ts';
import { resolve } from '../gateway/git/tree.ts';
import type { Logger } from '../gateway/operations/logger.ts';
import { watchEra } from './era-watch.ts';
import { createPublisher, type PublicationEnd, type PublicationState } from './publisher.ts';
import { signManifest } from './sign-manifest.ts';

interface SiteOptions {
  /** The bare repository, and the ref in it that is published. */
  repository: string;
  main: string;
  projectDir: string;
  /** The link that a web server serves. What the builds need lies beside it. */
  siteDir: string;
  /** The SSH key that signs the list of published files; without one the list is there unsigned. */
  manifestKey?: string | undefined;
  log: Logger;
  onEnd: (end: PublicationEnd) => void;
  now?: () => Date;
}

/** A served folder that follows the published content. */
export interface OpenSite {
  publish: (commit: string, how?: { urgent: boolean }) => void;
  /** Publishes what the ref names, if anything about it differs: its commit, the program, or the day. */
  refresh: () => Promise<void>;
  state: () => PublicationState;
  waiting: () => number;
  close: () => Promise<void>;
}

/** What is public depends on the day, not on commits alone. */
const refreshEvery = 3_600_000;

/** Builds the published content now, and keeps the served folder up to date from here on. */
export const openSite = (options: SiteOptions): OpenSite => {
  const { repository, main, projectDir, siteDir, log } = options;
  const publisher = createPublisher({
    repository,
    projectDir,
    workDir: `${siteDir}-work`,
    siteDir,
    log: () => undefined,
    // A warning to citizens does not wait for a key that is lost; whoever watches the site is told by the missing signature.
    seal: (folder) =>
      signManifest(folder, options.manifestKey).catch((error: unknown) =>
        log('error', 'manifest', { detail: String(error) }),
      ),
    onEnd: (end) => {
      const { commit, state, waits, detail } = end;
      const ms = Math.max(...waits);
      log(state === 'live' ? 'info' : 'error', 'publication', { commit, state, ms, detail });
      options.onEnd(end);
    },
    ...(options.now && { now: options.now }),
  });
  let asked = 0;
  const publish: OpenSite['publish'] = (commit, how) => {
    asked += 1;
    void publisher.publish(commit, how);
  };
  const refresh = async () => {
    const before = asked;
    const commit = await resolve(openRepository(repository), main);
    // What was published meanwhile is newer.
    if (commit === undefined || asked !== before || publisher.waiting() > 0) return;
    await publisher.publish(commit);
  };
  const refreshOrTell = () =>
    refresh().catch((error: unknown) => log('error', 'publication', { detail: String(error) }));
  void refreshOrTell();
  const timer = setInterval(() => void refreshOrTell(), refreshEvery).unref();
  const endWatch = watchEra({
    git: openRepository(repository),
    main,
    now: options.now ?? (() => new Date()),
    onEra: () => void refreshOrTell(),
    onProblem: (error) => log('error', 'publication', { detail: String(error) }),
  });
  return {
    publish,
    refresh,
    state: () => publisher.state(),
    waiting: () => publisher.waiting(),
    close: () => {
      clearInterval(timer);
      endWatch();
      return publisher.close();
    },
  };
};
