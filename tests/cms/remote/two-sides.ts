import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { openRepository } from '../../../cms/gateway/git/plumbing.ts';
import { createQueue } from '../../../cms/gateway/queue.ts';
import { createRemote, type Remote } from '../../../cms/gateway/remote/remote.ts';
import { remoteSettings } from '../../../cms/gateway/remote/settings.ts';
import { commitToMain, makeBareRepository } from '../../bare-repository.ts';

const run = promisify(execFile);

/** Two bare repositories that begin alike: the gateway's and the one elsewhere. */
export interface TwoSides {
  folder: string;
  here: string;
  there: string;
  git(repository: string, ...args: string[]): Promise<string>;
  /** Commits a file to `main` of one of them; gives the commit. */
  commit(repository: string, path: string, text?: string): Promise<string>;
  end(): Promise<void>;
}

/** Makes both in a folder of their own. */
export const makeTwoSides = async (): Promise<TwoSides> => {
  const folder = await mkdtemp(join(tmpdir(), 'portal-remote-'));
  const [here, there] = [join(folder, 'here.git'), join(folder, 'there.git')];
  for (const side of [here, there]) makeBareRepository(side, { 'content/awal.txt': 'awal' });
  return {
    folder,
    here,
    there,
    git: async (repository, ...args) =>
      (await run('git', ['-C', repository, ...args])).stdout.trimEnd(),
    commit: (repository, path, text = path) =>
      Promise.resolve(commitToMain(repository, { [path]: text }, `Ubah ${path}`)),
    end: () => rm(folder, { recursive: true, force: true }),
  };
};

/** A gateway's remote side over `here`, with a clock that stands still until it is moved. */
export interface Side extends Remote {
  incoming: string[];
  log: string[];
  /** Moves the clock, in minutes. */
  pass(minutes: number): void;
}

/** Monday, 10:00 in Palu. */
const monday = Date.parse('2026-03-09T02:00:00Z');

/** Lets a remote side work with the settings of `env`. */
export const startSide = (here: string, env: Record<string, string>): Side => {
  const settings = remoteSettings(env, 'main');
  if (!settings) throw new Error('there is no remote');
  const incoming: string[] = [];
  const log: string[] = [];
  let time = monday;
  const remote = createRemote({
    ...settings,
    git: openRepository(here),
    main: 'refs/heads/main',
    queue: createQueue(),
    onIncoming: (commit) => incoming.push(commit),
    log: (line) => log.push(line),
    now: () => time,
    chance: () => 1,
  });
  return { ...remote, incoming, log, pass: (minutes) => (time += minutes * 60_000) };
};
