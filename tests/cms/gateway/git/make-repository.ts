import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll } from 'vitest';
import { importCommit, makeBareRepository } from '../../../bare-repository.ts';

const run = promisify(execFile);

/** A bare repository in a folder of its own. */
export interface TestRepository {
  folder: string;
  dir: string;
  /** Runs git on it and gives what it prints. */
  git: (...args: string[]) => Promise<string>;
  /** Stores a commit of git's own making with these files alone; with `ref`, moves it there. */
  commit: (files: Record<string, string>, parents?: string[], ref?: string) => Promise<string>;
  end: () => Promise<void>;
}

const identity = {
  GIT_AUTHOR_NAME: 'Pengembang',
  GIT_AUTHOR_EMAIL: 'pengembang@palu.demo',
  GIT_COMMITTER_NAME: 'Pengembang',
  GIT_COMMITTER_EMAIL: 'pengembang@palu.demo',
};

/** Makes an empty one. */
const makeRepository = async (): Promise<TestRepository> => {
  const folder = await mkdtemp(join(tmpdir(), 'portal-git-'));
  const dir = join(folder, 'content.git');
  makeBareRepository(dir);
  const env = { ...process.env, ...identity, GIT_DIR: dir };
  const git = async (...args: string[]) => (await run('git', args, { env })).stdout.trimEnd();
  return {
    folder,
    dir,
    git,
    commit: (files, parents = [], ref) =>
      Promise.resolve(
        importCommit(dir, { files, parents, isWhole: true, ...(ref !== undefined && { ref }) }),
      ),
    end: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
};

/**
 * A repository for the tests of a file: made before the first of them, gone after the last. `fill` puts into it what they begin
 * with, and what it gives stands beside the repository's own parts.
 */
export const repositoryForTests = <More extends object>(
  fill: (made: TestRepository) => Promise<More>,
): TestRepository & More => {
  const place = {} as TestRepository & More;
  beforeAll(async () => {
    const made = await makeRepository();
    Object.assign(place, made);
    Object.assign(place, await fill(made));
  });
  afterAll(() => place.end());
  return place;
};

/** Fills a repository with two commits, of which `main` has the first. */
export const twoCommits = async ({ commit }: TestRepository) => {
  const one = await commit({ 'a.txt': 'satu' }, [], 'refs/heads/main');
  return { one, two: await commit({ 'a.txt': 'dua' }, [one]) };
};
