import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

// Plain JavaScript without dependencies: it runs on the machine's own Node, while npm brings the packages.

const execute = promisify(execFile);

const second = 1000;

/** The shell without windows first: it draws nothing that no one sees, and tests run faster in it. */
export const systemBrowsers = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];

/** The packages of apt-get that bring a browser. Older systems have none of the shell. */
export const browserPackages = ['chromium-headless-shell', 'chromium'].map((name) => [
  'fonts-liberation',
  name,
]);

/** The package of apt-get that brings nginx. */
export const nginxPackage = 'nginx-light';

/** Whether Playwright's own browsers can be downloaded. */
export const canDownload = () =>
  fetch('https://cdn.playwright.dev/', {
    method: 'HEAD',
    signal: AbortSignal.timeout(5 * second),
  }).then(
    () => true,
    () => false,
  );

/**
 * Installs by apt-get the first of these sets of packages that the system has. Does nothing where that is not possible.
 * @param {readonly (readonly string[])[]} sets
 * @returns {Promise<void>}
 */
export const installBySystem = async (sets) => {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  const options = {
    timeout: 600 * second,
    maxBuffer: 32 * 1024 * 1024,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  /** @param {readonly string[]} args */
  const succeeds = (args) =>
    execute('apt-get', args, options).then(
      () => true,
      () => false,
    );
  await succeeds(['update', '-qq']);
  for (const packages of sets)
    if (await succeeds(['install', '-y', '-qq', '--no-install-recommends', ...packages])) return;
};

/** @param {readonly string[]} names */
const hasAny = (names) => {
  // Debian keeps some programs where only an administrator's PATH looks.
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), '/usr/sbin'];
  return folders.some((folder) => names.some((name) => existsSync(path.join(folder, name))));
};

const hasPlaywrightsOwn = () => {
  const folder =
    process.env.PLAYWRIGHT_BROWSERS_PATH ?? path.join(homedir(), '.cache/ms-playwright');
  return existsSync(folder) && readdirSync(folder).some((name) => name.startsWith('chromium'));
};

const lacksBrowser = async () =>
  !process.env.PORTAL_CHROMIUM &&
  !hasPlaywrightsOwn() &&
  !hasAny(systemBrowsers) &&
  !(await canDownload());

/** Installs by apt-get what the tests need of the system and do not find there. */
export const bringSystemPackages = async () => {
  const others = hasAny(['nginx']) ? [] : [nginxPackage];
  const withBrowser = (await lacksBrowser())
    ? browserPackages.map((packages) => [...others, ...packages])
    : [];
  const sets = [...withBrowser, others].filter((packages) => packages.length > 0);
  if (sets.length === 0) return;
  console.log('Installing by apt-get what the tests need …');
  await installBySystem(sets);
};
