import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve as absolute } from 'node:path';
import { makeBareRepository } from '../../../bare-repository.ts';
import { placeSshKey } from '../../../ssh-key.ts';
import { makeCity } from '../make-city.ts';

/** Settings of the environment; undefined takes one away. */
export type Settings = Readonly<Record<string, string | undefined>>;

/** A machine for `npm run cms -- serve`: a repository, a folder for its state with a signing key in it. */
export interface Machine {
  repository: string;
  state: string;
  /** The words of the command that say where its state and its screens lie. */
  places: readonly string[];
  /** Runs the command until it ends by itself, or until it has said `until`. */
  serve(words: readonly string[], settings: Settings, until?: string): Promise<Serving>;
  end(): Promise<void>;
}

/** How the command came out. */
export interface Serving {
  /** Its exit code; undefined while it runs. */
  code: number | undefined;
  /** All that it said. */
  said: string;
  /** Ends it as systemd does, and gives its exit code. */
  stop(): Promise<number | null>;
}

/** A port that nobody listens on. */
export const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

const stopped = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => {
    if (child.exitCode !== null) return resolve(child.exitCode);
    child.once('exit', resolve);
    child.kill('SIGTERM');
  });

const serve = (
  args: readonly string[],
  settings: Settings,
  until: string | undefined,
  children: ChildProcess[],
): Promise<Serving> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, ['cms/gateway/main.ts', 'serve', ...args], {
      env: { PATH: process.env['PATH'], ...settings },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    children.push(child);
    let said = '';
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      if (until !== undefined && said.includes(until))
        resolve({ code: undefined, said, stop: () => stopped(child) });
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('close', (code) => resolve({ code: code ?? -1, said, stop: () => stopped(child) }));
  });

/** Where the tests keep the editor's screens: building them takes long, and the end-to-end tests need the same. */
const screens = absolute('.portal/test-accounts');

/** Makes a machine over a city, with more files in its repository. */
export const makeMachine = async (more: Record<string, string> = {}): Promise<Machine> => {
  const folder = await mkdtemp(join(tmpdir(), 'portal-start-'));
  const repository = join(folder, 'content.git');
  makeBareRepository(repository, { ...makeCity(), ...more });
  const state = join(folder, 'state');
  await mkdir(state);
  const key = join(state, 'signing-key');
  await placeSshKey(key, 'portal');
  const children: ChildProcess[] = [];
  const places = ['--state', state, '--admin', screens];
  return {
    repository,
    state,
    places,
    serve: (words, settings, until) => {
      // Every start reads the same modules; the first one leaves them compiled to the others.
      const cache = { NODE_COMPILE_CACHE: join(folder, 'compiled') };
      return serve([...places, ...words], { ...cache, ...settings }, until, children);
    },
    async end() {
      await Promise.all(children.map(stopped));
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
};
