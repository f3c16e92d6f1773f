import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** One command of the test run. */
export interface Check {
  name: string;
  /** The program in node_modules/.bin and its arguments. */
  command: readonly [string, ...string[]];
  /** How its tests are counted: by its report, or as one by its exit code. */
  count?: 'vitest' | 'playwright';
  env?: Readonly<Record<string, string>>;
}

/** How a check ended. */
export interface Result {
  passed: number;
  failed: number;
  seconds: number;
  output: string;
}

/** A check that takes longer hangs. */
const timeLimit = 12 * 60_000;

interface Counted {
  passed: number;
  failed: number;
}

const reportArguments = (count: Check['count'], report: string) =>
  count === 'vitest'
    ? ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    : [];

const numbersIn = (count: NonNullable<Check['count']>, report: string): Counted => {
  const data = JSON.parse(readFileSync(report, 'utf8')) as {
    numPassedTests: number;
    numFailedTests: number;
    stats: { expected: number; flaky: number; unexpected: number };
  };
  return count === 'vitest'
    ? { passed: data.numPassedTests, failed: data.numFailedTests }
    : { passed: data.stats.expected + data.stats.flaky, failed: data.stats.unexpected };
};

/** Counts a finished check. A run that broke without a failed test is a failure too. */
const countOf = ({ count }: Check, report: string, ok: boolean): Counted => {
  if (count === undefined) return ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  try {
    const { passed, failed } = numbersIn(count, report);
    return { passed, failed: ok ? failed : Math.max(failed, 1) };
  } catch {
    return { passed: 0, failed: 1 };
  }
};

const running = new Set<ChildProcess>();

/** Ends whatever check is running. */
export const endChecks = () => running.forEach((child) => child.kill());

const execute = ([program, ...args]: Check['command'], env: NodeJS.ProcessEnv) =>
  new Promise<{ ok: boolean; output: string }>((resolve) => {
    const child = spawn(program, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env,
      timeout: timeLimit,
    });
    running.add(child);
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.once('error', (error) => resolve({ ok: false, output: output + error.message }));
    child.once('close', (code) => {
      running.delete(child);
      resolve({ ok: code === 0, output });
    });
  });

/** Runs a check to its end and counts what passed and failed. */
export const runCheck = async (check: Check): Promise<Result> => {
  const started = Date.now();
  const folder = mkdtempSync(path.join(tmpdir(), 'portal-check-'));
  const report = path.join(folder, 'report.json');
  const [program, ...args] = check.command;
  const { ok, output } = await execute(
    [program, ...args, ...reportArguments(check.count, report)],
    {
      ...process.env,
      FORCE_COLOR: '0',
      NO_COLOR: '1',
      ASTRO_TELEMETRY_DISABLED: '1',
      ...(check.count === 'playwright' ? { PORTAL_PLAYWRIGHT_REPORT: report } : {}),
      ...check.env,
    },
  );
  const counted = countOf(check, report, ok);
  rmSync(folder, { recursive: true, force: true });
  return { ...counted, seconds: Math.round((Date.now() - started) / 1000), output };
};
