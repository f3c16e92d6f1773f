import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

// Plain JavaScript without dependencies: it runs on the machine's own Node, before anything is installed.

const project = fileURLToPath(new URL('..', import.meta.url));
const modules = path.join(project, 'node_modules');
const currentNode = path.join(modules, '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');

/** The packages whose scripts may run at installation, each in one version. */
const allowedScripts = () => {
  const { allowScripts = {} } = JSON.parse(
    readFileSync(path.join(project, 'package.json'), 'utf8'),
  );
  return Object.keys(allowScripts).filter((name) => allowScripts[name]);
};

const packagesIn = (file) => JSON.parse(readFileSync(file, 'utf8')).packages ?? {};

/** Whether node_modules holds what package-lock.json asks for, by the record that npm keeps of its own work. */
const isInstalled = () => {
  const record = path.join(modules, '.package-lock.json');
  if (!existsSync(record) || !existsSync(currentNode)) return false;
  const present = packagesIn(record);
  return Object.entries(packagesIn(path.join(project, 'package-lock.json'))).every(
    ([folder, wanted]) =>
      folder === '' ||
      present[folder]?.version === wanted.version ||
      (present[folder] === undefined && (wanted.optional || wanted.peer)),
  );
};

/** The environment without the project's own tools, which an installation takes away while it runs. */
const environmentOfMachine = () => {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const outside = folders.filter((folder) => !path.resolve(folder).startsWith(modules));
  return { ...process.env, PATH: outside.join(path.delimiter) };
};

const run = (command, args, options) =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: project, stdio: 'inherit', ...options });
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(signal ? 1 : (code ?? 1)));
  });

/** Brings node_modules in line with package-lock.json; returns at once when nothing is to be done. */
export const install = async () => {
  if (isInstalled()) return;
  const started = Date.now();
  console.log('Installing the packages of package-lock.json (about a minute) …');
  // "npm ci" refuses a lock file that lacks an optional package of another platform, and not every registry serves all of
  // them; "install --no-save" takes the locked versions as well, and leaves the lock file alone.
  const args = ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'];
  const options = {
    env: environmentOfMachine(),
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  };
  // No package runs a script while it is installed (.npmrc), whatever version of npm this is; then the allowed ones do.
  const rebuild = ['rebuild', '--ignore-scripts=false', '--loglevel=error', ...allowedScripts()];
  const code = (await run('npm', args, options)) || (await run('npm', rebuild, options));
  if (code !== 0) {
    console.error(
      'npm install failed. Check the connection to the npm registry, then run the command again.',
    );
    process.exit(1);
  }
  console.log(`Installed in ${Math.round((Date.now() - started) / 1000)} s.`);
};

/**
 * Installs what is missing, then runs a script of the project on the project's own Node and ends as it ends. `beside` is
 * what else the script waits for.
 */
export const installAndRun = async (script, beside = Promise.resolve()) => {
  await Promise.all([install(), beside]);
  const args = ['--disable-warning=ExperimentalWarning', path.join(project, script)];
  const child = spawn(currentNode, [...args, ...process.argv.slice(2)], {
    cwd: project,
    stdio: 'inherit',
    env: {
      ...process.env,
      PATH: [path.dirname(currentNode), process.env.PATH].join(path.delimiter),
    },
    shell: process.platform === 'win32',
  });
  // A terminal sends Ctrl-C to the child too, which takes the second as it took the first.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => child.kill(signal));
  child.once('error', (error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
  child.once('exit', (code) => (process.exitCode = code ?? 1));
};
