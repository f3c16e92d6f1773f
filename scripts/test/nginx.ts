import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { installBySystem, nginxPackage } from './system-packages.mjs';

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

const bySystem = async (): Promise<string | undefined> => {
  await installBySystem([[nginxPackage]]);
  return systemNginx();
};

/** An nginx for the tests: the system's, else one that apt-get brings. Undefined where none can be had. */
export const findNginx = async (): Promise<string | undefined> =>
  (await systemNginx()) ?? (await bySystem());
