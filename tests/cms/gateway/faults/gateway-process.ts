import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { makeBareRepository, refsOf } from '../../../bare-repository.ts';
import { Browser } from '../browser.ts';
import { makeCity } from '../make-city.ts';
import { people, type Who } from '../people.ts';

const run = promisify(execFile);

/** A gateway that runs as a process of its own. */
export interface GatewayProcess {
  pid: number;
  as(who: Who): Promise<Browser>;
  /** Ends it at once, as a power cut would. Resolves when it is gone. */
  kill(): Promise<void>;
  /** What it wrote to stderr. */
  said(): string;
}

/** A folder with a city's bare repository, and gateways over it. */
export interface Place {
  folder: string;
  repository: string;
  git(...args: string[]): Promise<string>;
  /** All refs with what they point to. */
  refs(): Promise<string>;
  /** Starts a gateway, by way of the command `through` where one is given. Rejects with what it said when it ends before it listens. */
  start(through?: readonly string[]): Promise<GatewayProcess>;
  end(): Promise<void>;
}

const runner = fileURLToPath(new URL('run-gateway.ts', import.meta.url));

/** A git that reports a write beyond the file size limit as an error, as on a full disk, and is not killed by it. */
const patientGit = async (folder: string): Promise<string> => {
  const bin = join(folder, 'bin');
  await mkdir(bin);
  const { stdout } = await run('sh', ['-c', 'command -v git']);
  await writeFile(join(bin, 'git'), `#!/bin/sh\ntrap '' XFSZ\nexec ${stdout.trim()} "$@"\n`);
  await chmod(join(bin, 'git'), 0o755);
  return bin;
};

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once('exit', () => resolve());
  });

const launch = async (
  place: Pick<Place, 'folder' | 'repository'>,
  through: readonly string[],
): Promise<[ChildProcess, GatewayProcess]> => {
  const command = [...through, process.execPath, runner, place.repository, place.folder];
  const child = spawn(command[0] ?? '', command.slice(1), {
    env: { ...process.env, PATH: `${join(place.folder, 'bin')}:${process.env['PATH'] ?? ''}` },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const port = await new Promise<number>((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', (line) =>
      resolve((JSON.parse(line) as { port: number }).port),
    );
    child.once('close', () => reject(new Error(said)));
  });
  const gateway: GatewayProcess = {
    pid: child.pid ?? 0,
    async as(who) {
      const browser = new Browser(`http://127.0.0.1:${port}`);
      const { status } = await browser.signIn(people[who].login);
      if (status !== 200) throw new Error(`${who} cannot sign in`);
      return browser;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended(child);
    },
    said: () => said,
  };
  return [child, gateway];
};

/** Makes a place of its own. */
export const makePlace = async (): Promise<Place> => {
  const folder = await mkdtemp(join(tmpdir(), 'portal-faults-'));
  const repository = join(folder, 'content.git');
  makeBareRepository(repository, makeCity());
  await patientGit(folder);
  const children: ChildProcess[] = [];
  const git = async (...args: string[]) =>
    (await run('git', ['--git-dir', repository, ...args])).stdout.trimEnd();
  return {
    folder,
    repository,
    git,
    refs: () => Promise.resolve(refsOf(repository)),
    async start(through = []) {
      const [child, gateway] = await launch({ folder, repository }, through);
      children.push(child);
      return gateway;
    },
    async end() {
      for (const child of children) child.kill('SIGKILL');
      await Promise.all(children.map(ended));
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
};
