import { spawn } from 'node:child_process';
import { availableParallelism, devNull } from 'node:os';
import { createLanes } from './lanes.ts';
import { storeObject, type NewObject, type ObjectFormat } from './object-store.ts';
import { createReader, type ReadObjects } from './reader.ts';
import { createRefMover } from './ref-mover.ts';

/** A git command that failed. The message is for the log, never for a reader. */
export class GitError extends Error {
  readonly code: number | null;
  readonly stderr: string;
  /** What ended it, where it did not end by itself. */
  readonly signal: NodeJS.Signals | null;
  constructor(
    command: string,
    code: number | null,
    stderr: string,
    signal: NodeJS.Signals | null = null,
  ) {
    super(`git ${command} ended with ${code ?? signal ?? 'a signal'}: ${stderr.trim()}`);
    this.name = 'GitError';
    this.code = code;
    this.stderr = stderr;
    this.signal = signal;
  }
}

/** What a git command may be given besides its arguments. */
interface RunOptions {
  input?: string | Uint8Array;
  env?: Readonly<Record<string, string>>;
  /** Exit codes that are answers, not failures; 0 unless told. */
  accept?: readonly number[];
  /** How long it may take, in milliseconds; a minute unless told. */
  patience?: number;
}

/** How a git command ended. `errors` are its warnings. */
interface Outcome {
  code: number;
  output: Buffer;
  errors: string;
}

/** A bare repository. */
export interface Repository {
  /** Its folder. */
  dir: string;
  /** Runs a git command and gives its output. Throws {@link GitError}. */
  run(args: readonly string[], options?: RunOptions): Promise<Outcome>;
  /** Reads objects without a process each. Throws {@link GitError} where one is damaged. */
  read: ReadObjects;
  /** Stores objects without a process each, and gives their ids. Throws the system's error where it cannot write. */
  store(objects: readonly NewObject[], format: ObjectFormat): Promise<string[]>;
  /** Moves refs, all or none, without a process each: lines of `update-ref -z --stdin`. Throws {@link GitError}. */
  moveRefs(lines: readonly string[]): Promise<void>;
  /** The file of the key that signs commits; without one they are not signed. */
  signingKey: string | undefined;
}

/** Nothing outside the repository may change what git does: no user or system settings, hooks, prompts, replacements or globs. */
const settings = [
  '-c',
  `core.hooksPath=${devNull}`,
  '-c',
  'core.quotePath=false',
  '-c',
  'core.fsync=committed,reference',
  '-c',
  'core.filesRefLockTimeout=1000',
  '-c',
  'core.packedRefsTimeout=5000',
  '-c',
  'gc.auto=0',
  '-c',
  'merge.renames=false',
  '-c',
  'merge.directoryRenames=false',
  '-c',
  'commit.gpgSign=false',
];

const environmentOf = (dir: string): Record<string, string> => {
  const kept = ['PATH', 'TMPDIR', 'TEMP', 'SystemRoot'].flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return {
    ...Object.fromEntries(kept),
    GIT_DIR: dir,
    GIT_CONFIG_GLOBAL: devNull,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_ATTR_NOSYSTEM: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_LITERAL_PATHSPECS: '1',
    GIT_TERMINAL_PROMPT: '0',
    LC_ALL: 'C',
  };
};

/** Longer than any command takes; a hanging one is ended. */
const timeLimit = 60_000;

const runGit = (
  environment: Readonly<Record<string, string>>,
  args: readonly string[],
  { input, env, accept = [0], patience = timeLimit }: RunOptions,
): Promise<Outcome> =>
  new Promise((resolve, reject) => {
    const child = spawn('git', [...settings, ...args], {
      env: { ...environment, ...env },
      timeout: patience,
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    const output: Buffer[] = [];
    const errors: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
    child.on('error', reject);
    // Git may end before it has read everything; its exit code tells why.
    child.stdin.on('error', () => undefined);
    child.on('close', (code, signal) => {
      const said = Buffer.concat(errors).toString();
      if (code !== null && accept.includes(code))
        resolve({ code, output: Buffer.concat(output), errors: said });
      else reject(new GitError(args[0] ?? '', code, said, signal));
    });
    child.stdin.end(input);
  });

/** More processes than this at once only wait for each other. */
const lanes = 2 * availableParallelism() + 2;

/** Opens the bare repository in `dir`; reads nothing yet. With `signingKey`, an SSH key's file, its commits are signed. */
export const openRepository = (dir: string, signingKey?: string): Repository => {
  const environment = environmentOf(dir);
  const inLane = createLanes(lanes);
  const launch = (...args: string[]) =>
    spawn('git', [...settings, ...args], { env: environment, stdio: 'pipe' });
  const { read, remember } = createReader(
    () => launch('cat-file', '--batch'),
    (reason) => new GitError('cat-file', null, reason),
  );
  return {
    dir,
    run: (args, options = {}) => inLane(() => runGit(environment, args, options)),
    read,
    store: (objects, format) =>
      Promise.all(
        objects.map(async (object) => {
          const id = await storeObject(dir, object, format);
          remember({ ...object, id });
          return id;
        }),
      ),
    moveRefs: createRefMover(
      () => launch('update-ref', '-z', '--stdin'),
      ({ code, stderr, signal }) => new GitError('update-ref', code, stderr, signal),
    ),
    signingKey,
  };
};
