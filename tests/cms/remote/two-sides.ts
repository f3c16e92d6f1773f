import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { openRepository } from '../../../cms/gateway/git/plumbing.ts';
import { createQueue } from '../../../cms/gateway/queue.ts';
import { createRemote, type Remote } from '../../../cms/gateway/remote/remote.ts';
import { remoteSettings } from '../../../cms/gateway/remote/settings.ts';

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

const identity = ['-c', 'user.name=Pengembang', '-c', 'user.email=pengembang@palu.demo'];

/** Makes both in a folder of their own. */
export const makeTwoSides = async (): Promise<TwoSides> => {
  const folder = await mkdtemp(join(tmpdir(), 'portal-remote-'));
  const [work, here, there] = ['work', 'here.git', 'there.git'].map((name) =>
    join(folder, name),
  ) as [string, string, string];
  const git = async (repository: string, ...args: string[]) =>
    (await run('git', ['-C', repository, ...args])).stdout.trimEnd();
  await run('git', ['init', '-q', '-b', 'main', work]);
  const save = async (path: string, text: string) => {
    await mkdir(dirname(join(work, path)), { recursive: true });
    await writeFile(join(work, path), text);
    await git(work, 'add', '-A');
    await git(work, ...identity, 'commit', '-q', '-m', `Ubah ${path}`);
    return git(work, 'rev-parse', 'HEAD');
  };
  await save('content/awal.txt', 'awal');
  await run('git', ['clone', '-q', '--bare', work, here]);
  await run('git', ['clone', '-q', '--bare', work, there]);
  return {
    folder,
    here,
    there,
    git,
    async commit(repository, path, text = path) {
      await git(work, 'fetch', '-q', repository, 'main');
      await git(work, 'checkout', '-q', '-B', 'main', 'FETCH_HEAD');
      const commit = await save(path, text);
      await git(work, 'push', '-q', repository, 'main');
      return commit;
    },
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
