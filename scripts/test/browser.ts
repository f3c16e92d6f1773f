import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import { chromium } from '@playwright/test';

const execute = promisify(execFile);

const second = 1000;

/** Whether a program runs at all: a browser without its libraries is as good as none. */
const runs = (program: string) =>
  execute(program, ['--version'], { timeout: 20 * second }).then(
    ({ stdout }) => /chrom/i.test(stdout),
    () => false,
  );

/** The shell without windows first: it draws nothing that no one sees, and tests run faster in it. */
const systemBrowsers = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];

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

const isReachable = (address: string) =>
  fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(5 * second) }).then(
    () => true,
    () => false,
  );

const download = async (): Promise<string | undefined> => {
  if (!(await isReachable('https://cdn.playwright.dev/'))) return undefined;
  console.log('Downloading Chromium for the tests …');
  const options = { timeout: 180 * second };
  await execute('npx', ['playwright', 'install', 'chromium'], options).catch(() => undefined);
  return playwrightsOwn();
};

const installBySystem = async (): Promise<string | undefined> => {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  console.log('Installing Chromium by apt-get …');
  const options = {
    timeout: 600 * second,
    maxBuffer: 32 * 1024 * 1024,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  await execute('apt-get', ['update', '-qq'], options).catch(() => undefined);
  const how = ['install', '-y', '-qq', '--no-install-recommends', 'fonts-liberation'];
  // Older systems have no package of the shell.
  for (const name of ['chromium-headless-shell', 'chromium']) {
    await execute('apt-get', [...how, name], options).catch(() => undefined);
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
  for (const search of [playwrightsOwn, download, systemBrowser, installBySystem]) {
    const found = await search();
    if (found) return found;
  }
  return undefined;
};
