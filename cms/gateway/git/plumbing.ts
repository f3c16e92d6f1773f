import { spawn } from 'node:child_process';
import { devNull } from 'node:os';

/** A git command that failed. The message is for the log, never for a reader. */
export class GitError extends Error {
  readonly code: number | null;
  readonly stderr: string;
  constructor(command: string, code: number | null, stderr: string) {
    super(`git ${command} ended with ${code ?? 'a signal'}: ${stderr.trim()}`);
    this.name = 'GitError';
    this.code = code;
    this.stderr = stderr;
  }
}

/** What a git command may be given besides its arguments. */
interface RunOptions {
  input?: string | Uint8Array;
  env?: Readonly<Record<string, string>>;
  /** Exit codes that are answers, not failures; 0 unless told. */
  accept?: readonly number[];
}

/** A bare repository. */
export interface Repository {
  /** Runs a git command and gives its output. Throws {@link GitError}. */
  run(args: readonly string[], options?: RunOptions): Promise<{ code: number; output: Buffer }>;
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
  { input, env, accept = [0] }: RunOptions,
): Promise<{ code: number; output: Buffer }> =>
  new Promise((resolve, reject) => {
    const child = spawn('git', [...settings, ...args], {
      env: { ...environment, ...env },
      timeout: timeLimit,
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    const output: Buffer[] = [];
    const errors: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
    child.on('error', reject);
    // Git may end before it has read everything; its exit code tells why.
    child.stdin.on('error', () => undefined);
    child.on('close', (code) => {
      if (code !== null && accept.includes(code)) resolve({ code, output: Buffer.concat(output) });
      else reject(new GitError(args[0] ?? '', code, Buffer.concat(errors).toString()));
    });
    child.stdin.end(input);
  });

/** Opens the bare repository in `dir`; reads nothing yet. */
export const openRepository = (dir: string): Repository => {
  const environment = environmentOf(dir);
  return { run: (args, options = {}) => runGit(environment, args, options) };
};
