import { execFile } from 'node:child_process';
import { devNull } from 'node:os';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** No settings but the repository's own; and no limit of time, since a bundle of a large repository takes minutes. */
const git = (repository: string, args: readonly string[]) =>
  execute('git', ['--git-dir', repository, ...args], {
    maxBuffer: 64 * 1024 * 1024,
    env: {
      PATH: process.env['PATH'],
      GIT_CONFIG_GLOBAL: devNull,
      GIT_CONFIG_NOSYSTEM: '1',
      LC_ALL: 'C',
    },
  });

/** Writes everything that any ref reaches into one file, and checks it. */
export const writeBundle = async (repository: string, file: string): Promise<void> => {
  await git(repository, ['bundle', 'create', '--quiet', file, '--all']);
  await git(repository, ['bundle', 'verify', '--quiet', file]);
};

/** Makes a bare repository from a bundle, with the same refs. Throws where an object is damaged or missing. */
export const readBundle = async (
  file: string,
  repository: string,
  branch: string,
): Promise<void> => {
  await execute('git', ['init', '--quiet', '--bare', `--initial-branch=${branch}`, repository]);
  const strict = ['-c', 'transfer.fsckObjects=true'];
  await git(repository, [...strict, 'fetch', '--quiet', '--no-tags', file, '+refs/*:refs/*']);
  await git(repository, ['fsck', '--full', '--no-dangling']);
};
