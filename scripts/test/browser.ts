import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import { chromium } from '@playwright/test';
import {
  browserPackages,
  canDownload,
  installBySystem,
  systemBrowsers,
} from './system-packages.mjs';

const execute = promisify(execFile);

const second = 1000;

/** Whether a program runs at all: a browser without its libraries is as good as none. */
const runs = (program: string) =>
  execute(program, ['--version'], { timeout: 20 * second }).then(
    ({ stdout }) => /chrom/i.test(stdout),
    () => false,
  );

const systemBrowser = async (): Promise<string | undefined> => {
  for (const name of systemBrowsers) {
    const found = await execute('which', [name]).then(
      ({ stdout }) => stdout.trim(),
      () => undefined,
    );
    if (found && (await runs(found))) return found;
  }
  return undefined;
};

const playwrightsOwn = async (): Promise<string | undefined> => {
  const program = chromium.executablePath();
  return existsSync(program) && (await runs(program)) ? program : undefined;
};

const download = async (): Promise<string | undefined> => {
  if (!(await canDownload())) return undefined;
  console.log('Downloading Chromium for the tests …');
  const options = { timeout: 180 * second };
  await execute('npx', ['playwright', 'install', 'chromium'], options).catch(() => undefined);
  return playwrightsOwn();
};

const bySystem = async (): Promise<string | undefined> => {
  for (const packages of browserPackages) {
    await installBySystem([packages]);
    const found = await systemBrowser();
    if (found) return found;
  }
  return undefined;
};

/**
 * A Chromium for the tests: the one that PORTAL_CHROMIUM names, else Playwright's own, else the system's, else one that
 * apt-get brings. Undefined where none can be had.
 */
export const findBrowser = async (): Promise<string | undefined> => {
  const named = process.env['PORTAL_CHROMIUM'];
  if (named) return (await runs(named)) ? named : undefined;
  for (const search of [playwrightsOwn, download, systemBrowser, bySystem]) {
    const found = await search();
    if (found) return found;
  }
  return undefined;
};
