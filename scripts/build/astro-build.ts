import { spawn } from 'node:child_process';
import path from 'node:path';
import { buildEnvironment } from './environment.ts';

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
}

/** What became of a build. */
export interface AstroResult {
  /** False also where Astro only logged an error: it would publish an empty page. */
  isSound: boolean;
  log: string;
}

const signals = ['SIGTERM', 'SIGINT'] as const;

/** Runs `astro build` in the project, in an environment that holds nothing but what a build needs. */
export const astroBuild = (
  project: string,
  { config, env, node = [], timeout, isShown = false }: AstroOptions = {},
) =>
  new Promise<AstroResult>((resolve, reject) => {
    const astro = path.join(project, 'node_modules/astro/bin/astro.mjs');
    const args = [...node, astro, 'build', ...(config === undefined ? [] : ['--config', config])];
    const child = spawn(process.execPath, args, {
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
    child.once('close', (code) => {
      for (const signal of signals) process.off(signal, end);
      resolve({ isSound: code === 0 && !log.includes('[ERROR]'), log });
    });
  });
