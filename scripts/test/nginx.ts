import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';

const execute = promisify(execFile);

const second = 1000;

/** Debian keeps it where only an administrator's PATH looks. */
const places = ['nginx', '/usr/sbin/nginx', '/usr/local/sbin/nginx'];

const systemNginx = async (): Promise<string | undefined> => {
  for (const program of places) {
    const runs = await execute(program, ['-v'], { timeout: 20 * second }).then(
      () => true,
      () => false,
    );
    if (runs) return program;
  }
  return undefined;
};

const installBySystem = async (): Promise<string | undefined> => {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  console.log('Installing nginx by apt-get …');
  const options = {
    timeout: 300 * second,
    maxBuffer: 32 * 1024 * 1024,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  await execute('apt-get', ['update', '-qq'], options).catch(() => undefined);
  const packages = ['install', '-y', '-qq', '--no-install-recommends', 'nginx-light'];
  await execute('apt-get', packages, options).catch(() => undefined);
  return systemNginx();
};

/** An nginx for the tests: the system's, else one that apt-get brings. Undefined where none can be had. */
export const findNginx = async (): Promise<string | undefined> =>
  (await systemNginx()) ?? (await installBySystem());
