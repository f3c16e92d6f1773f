import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { readStoredRef } from '../../../cms/gateway/git/stored-refs.ts';
import { guardCommand } from '../../../cms/range-guard/command.ts';
import { placeSshKey } from '../../ssh-key.ts';

const run = promisify(execFile);
const project = new URL('../../..', import.meta.url).pathname;

/** The e-mails of those who commit. */
export const who = {
  penulis: 'penulis@dinkes.palu.go.id',
  penyunting: 'penyunting@dinkes.palu.go.id',
  penulisBpbd: 'penulis@bpbd.palu.go.id',
  humas: 'humas@palu.go.id',
  pengembang: 'pengembang@diskominfo.palu.go.id',
  gerbang: 'portal@palu.demo',
} as const;

/** Whose key signs. */
export type Key = 'gerbang' | 'pengembang' | 'asing';

/** A commit to make. */
export interface Making {
  author?: string;
  key?: Key | undefined;
  action?: string | undefined;
  status?: string;
  /** Another login in the trailer than the author's. */
  user?: string;
}

/** How the guard ended. */
export interface Verdict {
  code: number;
  said: string;
}

/** A real repository with a working tree, in which anything can be forged. */
export interface City {
  work: string;
  base: string;
  git(...args: string[]): Promise<string>;
  write(path: string, text?: string): Promise<void>;
  /** Takes `main` and the working tree to a commit, and begins the other branches there. */
  reset(commit?: string, ...branches: string[]): Promise<void>;
  /** Commits what is in the index after adding all; gives the commit. */
  commit(making?: Making): Promise<string>;
  /** Merges `branch` into the current branch; `change` may do anything to the tree before the commit. */
  merge(branch: string, making?: Making, change?: () => Promise<void>): Promise<string>;
  /** Guards the commits from `base` to the present one, by the command's own words and exit code. */
  guard(...more: string[]): Promise<Verdict>;
  /** The same by a program of its own, as a forge runs it. */
  runGuard(...more: string[]): Promise<Verdict>;
  end(): Promise<void>;
}

/** An environment in which git reads no settings of the machine. */
const environment = {
  PATH: process.env['PATH'],
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  HOME: '/nonexistent',
  // A commit starts no housekeeping.
  GIT_CONFIG_COUNT: '2',
  GIT_CONFIG_KEY_0: 'gc.auto',
  GIT_CONFIG_VALUE_0: '0',
  GIT_CONFIG_KEY_1: 'maintenance.auto',
  GIT_CONFIG_VALUE_1: 'false',
};

const roster = readFileSync(new URL('editors.yml', import.meta.url), 'utf8');

const messageOf = ({ author = who.penulis, user = author, action = 'save', status }: Making) => {
  const trailers = [
    `Portal-User: ${user}`,
    `Portal-Action: ${action}`,
    ...(status === undefined ? [] : [`Portal-Status: ${status}`]),
  ];
  return `Ubah isi\n\n${trailers.join('\n')}\n`;
};

/** Makes the city, with the lists and a first commit on `main`. */
export const makeForgeCity = async (): Promise<City> => {
  const folder = await mkdtemp(join(tmpdir(), 'portal-guard-test-'));
  const work = join(folder, 'work');
  const exec = async (program: string, args: string[], env = {}) =>
    (await run(program, args, { cwd: work, env: { ...environment, ...env } })).stdout.trim();
  await mkdir(work);
  const lines: string[] = [];
  for (const [key, principal] of [
    ['gerbang', who.gerbang],
    ['pengembang', who.pengembang],
    ['asing', ''],
  ] as const) {
    await placeSshKey(join(folder, key), key);
    const line = readFileSync(join(folder, `${key}.pub`), 'utf8').trim();
    if (principal !== '') lines.push(`${principal} namespaces="git" ${line}\n`);
  }
  const git = (...args: string[]) => exec('git', args);
  const write = async (path: string, text = path) => {
    await mkdir(dirname(join(work, path)), { recursive: true });
    await writeFile(join(work, path), text);
  };
  const sign = (key: Key | undefined) =>
    key === undefined
      ? []
      : [
          '-c',
          'gpg.format=ssh',
          '-c',
          `user.signingkey=${join(folder, key)}`,
          '-c',
          'commit.gpgsign=true',
        ];
  const identity = (author: string) => ({
    GIT_AUTHOR_NAME: 'Seseorang',
    GIT_AUTHOR_EMAIL: author,
    GIT_COMMITTER_NAME: 'Portal',
    GIT_COMMITTER_EMAIL: who.gerbang,
  });
  const finish = async (making: Making) => {
    const settings = sign('key' in making ? making.key : 'gerbang');
    const args = [...settings, 'commit', '-q', '--allow-empty', '-m', messageOf(making)];
    // Both commands by one small shell: to start a program from a large process takes long.
    const script = 'git add -A && exec git "$@"';
    await exec('sh', ['-c', script, 'sh', ...args], identity(making.author ?? who.penulis));
    return readStoredRef(join(work, '.git'), 'HEAD') ?? '';
  };
  await git('init', '-q', '-b', 'main');
  await write('cms/editors.yml', roster);
  await write('cms/allowed-signers', lines.join(''));
  await write('content/agencies/dinkes/news/posyandu/index.md');
  await write('content/agencies/bpbd/news/siaga/index.md');
  const base = await finish({ key: undefined });
  return {
    work,
    base,
    git,
    write,
    async reset(commit = base, ...branches) {
      const script = `git checkout -qfB main ${commit} && git clean -fdq`;
      const more = branches.map((branch) => ` && git checkout -qB ${branch}`);
      await exec('sh', ['-c', [script, ...more].join('')]);
    },
    commit: (making = {}) => finish(making),
    async merge(branch, making = {}, change = () => Promise.resolve()) {
      const author = making.author ?? who.penyunting;
      await exec('git', ['merge', '-q', '--no-ff', '--no-commit', branch], identity(author));
      await change();
      return finish({ action: 'publish', ...making, author });
    },
    async guard(...more) {
      const said: string[] = [];
      const hear = (line: unknown) => void said.push(String(line));
      const code = await guardCommand([`${base}..HEAD`, ...more], work, { log: hear, error: hear });
      return { code, said: said.join('\n') };
    },
    async runGuard(...more) {
      const args = [join(project, 'scripts/guard.ts'), `${base}..HEAD`, ...more];
      try {
        return { code: 0, said: await exec(process.execPath, args) };
      } catch (error) {
        const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
        return { code, said: stdout + stderr };
      }
    },
    end: () => rm(folder, { recursive: true, force: true }),
  };
};
