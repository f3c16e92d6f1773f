import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { promisify } from 'node:util';
import { cutMark } from '#domain/history/history.ts';

const execute = promisify(execFile);

const portal = { name: 'Portal Kota Palu', email: 'portal@palu.demo' };

/** The environment without what a surrounding git command (a hook, a rebase) may have set. */
const environment = (): NodeJS.ProcessEnv => {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
  return {
    ...Object.fromEntries(kept),
    GIT_TERMINAL_PROMPT: '0',
    GIT_AUTHOR_NAME: portal.name,
    GIT_AUTHOR_EMAIL: portal.email,
    GIT_COMMITTER_NAME: portal.name,
    GIT_COMMITTER_EMAIL: portal.email,
  };
};

const git = async (cwd: string, ...args: string[]): Promise<string> => {
  const { stdout } = await execute('git', args, {
    cwd,
    env: environment(),
    maxBuffer: 64 * 1024 * 1024,
  });
  return stdout.trim();
};

const attempt = (cwd: string, ...args: string[]) => git(cwd, ...args).catch(() => undefined);

/** The project's current commit; undefined where the project is no git checkout of its own. */
const headOf = async (project: string) => {
  const prefix = await attempt(project, 'rev-parse', '--show-prefix');
  return prefix === ''
    ? attempt(project, 'rev-parse', '--verify', '--quiet', 'HEAD^{commit}')
    : undefined;
};

const fetchHead = (bare: string, project: string) =>
  attempt(bare, 'fetch', '--quiet', '--update-shallow', project, 'HEAD:refs/heads/main');

const commitContent = async (bare: string, project: string) => {
  const here = ['--git-dir', bare, '--work-tree', project];
  await git(project, ...here, 'add', '--force', 'content');
  const tree = await git(project, ...here, 'write-tree');
  const commit = await git(bare, 'commit-tree', tree, '-m', 'Isi awal portal', '-m', cutMark);
  await git(bare, 'update-ref', 'refs/heads/main', commit);
};

const seed = async (bare: string, project: string, head: string | undefined) => {
  await mkdir(bare, { recursive: true });
  await git(bare, 'init', '--quiet', '--bare', '--initial-branch=main');
  if (head === undefined || (await fetchHead(bare, project)) === undefined)
    await commitContent(bare, project);
};

/** Takes over what the checkout has committed since. Returns a line for the reader where that is not possible. */
const follow = async (bare: string, project: string, head: string): Promise<string | undefined> => {
  if ((await attempt(bare, 'merge-base', '--is-ancestor', head, 'main')) !== undefined)
    return undefined;
  if ((await fetchHead(bare, project)) !== undefined) return undefined;
  return 'The published content differs from this checkout and is kept; delete .portal to begin with the checkout again.';
};

/**
 * Makes sure that the bare repository in `bare` holds the project's content on its branch `main`, and that it follows
 * the checkout as long as nothing else was published. Returns its commit, and a line worth telling.
 */
export const prepareContentRepository = async (bare: string, project: string) => {
  const complete =
    existsSync(bare) &&
    (await attempt(bare, 'rev-parse', '--verify', '--quiet', 'main')) !== undefined;
  const head = await headOf(project);
  if (!complete) {
    await rm(bare, { recursive: true, force: true });
    await seed(bare, project, head);
  }
  const notice = complete && head !== undefined ? await follow(bare, project, head) : undefined;
  return { commit: await git(bare, 'rev-parse', 'main'), notice };
};
