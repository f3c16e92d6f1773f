import { spawn } from 'node:child_process';
import { devNull } from 'node:os';

/** A repository that is only read. */
export interface Git {
  /** Runs a git command on it and gives its output. Rejects where it fails. */
  run(args: readonly string[], input?: string): Promise<Buffer>;
  /** Brings objects that a clone without blobs left behind, in one go. Does nothing unless the repository may fetch. */
  bring(ids: readonly string[]): Promise<void>;
}

/** Nothing outside the repository changes what git says, and nothing of its settings is run. */
const closed = {
  GIT_CONFIG_GLOBAL: devNull,
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_ATTR_NOSYSTEM: '1',
  GIT_NO_LAZY_FETCH: '1',
};

const read = {
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  LC_ALL: 'C',
};

// `diff-tree` looks into the index, and would ask the monitor that the settings name.
const settings = ['-c', `core.hooksPath=${devNull}`, '-c', 'core.fsmonitor=false'];
const offline = ['-c', 'protocol.allow=never'];

const own = (names: (name: string) => boolean): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => names(name)));

/** What a surrounding git command (a hook, a rebase) may have set. */
const isSurrounding = (name: string) =>
  /^GIT_(DIR|WORK_TREE|INDEX_FILE|OBJECT_DIRECTORY|COMMON_DIR|PREFIX|CEILING)/.test(name);

const isNeeded = (name: string) => ['PATH', 'TMPDIR', 'TEMP', 'SystemRoot'].includes(name);

const execute = (args: readonly string[], env: NodeJS.ProcessEnv, input = '') =>
  new Promise<Buffer>((resolve, reject) => {
    const child = spawn('git', args, { env, stdio: ['pipe', 'pipe', 'pipe'] });
    const output: Buffer[] = [];
    let problem = '';
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (problem += text));
    child.on('error', reject);
    // Git may end before it has read everything; its exit code tells why.
    child.stdin.on('error', () => undefined);
    child.on('close', (code) => {
      if (code === 0) resolve(Buffer.concat(output));
      else reject(new Error(problem.trim() || `git ended with ${code}`));
    });
    child.stdin.end(input);
  });

/**
 * Opens the repository whose git folder (or the file that leads to it) is `dir`; reads nothing yet. With `mayFetch`, git
 * may fetch missing objects with the user's own settings.
 */
export const openGit = (dir: string, mayFetch: boolean): Git => {
  const env = mayFetch
    ? { ...own((name) => !isSurrounding(name)), ...read, GIT_DIR: dir }
    : { ...own(isNeeded), ...closed, ...read, GIT_DIR: dir };
  const before = mayFetch ? settings : [...settings, ...offline];
  const run: Git['run'] = (args, input) => execute([...before, ...args], env, input);
  return {
    run,
    bring: async (ids) => {
      if (!mayFetch || ids.length === 0) return;
      const remote = await run(['config', '--get', 'extensions.partialClone']).catch(() => '');
      if (remote.length === 0) return;
      const quiet = ['--quiet', '--no-tags', '--no-write-fetch-head', '--recurse-submodules=no'];
      // Asks for these objects alone, as git itself does for one at a time.
      await run(
        [
          '-c',
          'fetch.negotiationAlgorithm=noop',
          'fetch',
          ...quiet,
          '--filter=blob:none',
          '--stdin',
          remote.toString().trim(),
        ],
        `${ids.join('\n')}\n`,
      );
    },
  };
};
