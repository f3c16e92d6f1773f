import { spawn } from 'node:child_process';
import path from 'node:path';
import { buildEnvironment } from './environment.ts';
import { findIsolation, type Command } from './isolation.ts';

/** How `astro build` is run, where it differs from the project's own build. */
export interface AstroOptions {
  /** Another configuration, from the project's root. */
  config?: string;
  env?: NodeJS.ProcessEnv;
  /** Arguments of Node itself. */
  node?: readonly string[];
  /** Milliseconds after which the build is ended. */
  timeout?: number;
  /** Whether the log is shown while the build runs. */
  isShown?: boolean;
  /** Whether the network is taken away from the renderer, where the kernel can do that. */
  isAlone?: boolean;
}

/** What became of a build. */
export interface AstroResult {
  /** False also where Astro only logged an error: it would publish an empty page. */
  isSound: boolean;
  log: string;
  /** What ended it from outside, or by a crash. */
  signal: NodeJS.Signals | null;
}

/** The renderer reads what nobody may have checked: it has no network, but where the history is fetched while it runs. */
const aloneWith = (command: Command): Command => {
  if (process.env['PORTAL_HISTORY_FETCH'] === '1') return command;
  const isolation = findIsolation();
  if ('prefix' in isolation) return [...isolation.prefix, ...command];
  console.log(`renderer: beside the network (${isolation.refusal})`);
  return command;
};

const signals = ['SIGTERM', 'SIGINT'] as const;

/** Runs `astro build` in the project, in an environment that holds nothing but what a build needs. */
export const astroBuild = (
  project: string,
  { config, env, node = [], timeout, isShown = false, isAlone = false }: AstroOptions = {},
) =>
  new Promise<AstroResult>((resolve, reject) => {
    const astro = path.join(project, 'node_modules/astro/bin/astro.mjs');
    const more = config === undefined ? [] : ['--config', config];
    const command: Command = [process.execPath, ...node, astro, 'build', ...more];
    const [program, ...args] = isAlone ? aloneWith(command) : command;
    const child = spawn(program, args, {
      cwd: project,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout,
      killSignal: 'SIGKILL',
      env: {
        ...buildEnvironment(process.env),
        ...env,
        ASTRO_TELEMETRY_DISABLED: '1',
        FORCE_COLOR: '0',
        NO_COLOR: '1',
      },
    });
    let log = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        log += text;
        if (isShown) process.stdout.write(text);
      });
    const end = (signal: NodeJS.Signals) => {
      child.kill(signal);
      process.exit(1);
    };
    for (const signal of signals) process.once(signal, end);
    child.once('error', reject);
    child.once('close', (code, signal) => {
      for (const signal of signals) process.off(signal, end);
      resolve({ isSound: code === 0 && !log.includes('[ERROR]'), log, signal });
    });
  });
