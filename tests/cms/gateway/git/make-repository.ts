import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A bare repository in a folder of its own. */
export interface TestRepository {
  folder: string;
  dir: string;
  /** Runs git on it and gives what it prints. */
  git(...args: string[]): Promise<string>;
  /** Stores a commit of git's own making with these files alone; with `ref`, moves it there. */
  commit(files: Record<string, string>, parents?: string[], ref?: string): Promise<string>;
  end(): Promise<void>;
}

const identity = {
  GIT_AUTHOR_NAME: 'Pengembang',
  GIT_AUTHOR_EMAIL: 'pengembang@palu.demo',
  GIT_COMMITTER_NAME: 'Pengembang',
  GIT_COMMITTER_EMAIL: 'pengembang@palu.demo',
};

/** Makes an empty one. */
export const makeRepository = async (): Promise<TestRepository> => {
  const folder = await mkdtemp(join(tmpdir(), 'portal-git-'));
  const dir = join(folder, 'content.git');
  await run('git', ['init', '-q', '--bare', '-b', 'main', dir]);
  const env = { ...process.env, ...identity, GIT_DIR: dir, GIT_INDEX_FILE: join(folder, 'index') };
  const git = async (...args: string[]) => (await run('git', args, { env })).stdout.trimEnd();
  const store = async (content: string) => {
    const child = spawn('git', ['hash-object', '-w', '--stdin'], { env });
    const closed = once(child, 'close');
    child.stdin.end(content);
    const id = (await text(child.stdout)).trim();
    await closed;
    return id;
  };
  return {
    folder,
    dir,
    git,
    async commit(files, parents = [], ref) {
      await git('read-tree', '--empty');
      for (const [path, content] of Object.entries(files))
        await git('update-index', '--add', '--cacheinfo', `100644,${await store(content)},${path}`);
      const ancestry = parents.flatMap((parent) => ['-p', parent]);
      const id = await git('commit-tree', await git('write-tree'), ...ancestry, '-m', 'Isi');
      if (ref !== undefined) await git('update-ref', ref, id);
      return id;
    },
    end: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
};
