import { spawn } from 'node:child_process';
import path from 'node:path';

/** The end of what a build said: enough to find the fault, short enough to show. */
const longestProblem = 4000;

export interface BuildOptions {
  projectDir: string;
  contentDir: string;
  outDir: string;
  cacheDir: string;
  /** Where the history of the content can be read; a build only reads it. */
  history?: { repository: string; commit: string };
  log: (line: string) => void;
  /** Ends the build, and the processes that it started. */
  signal: AbortSignal;
}

/** The settings that a build reads. All others of the gateway are not its business: it renders what nobody has checked yet. */
const settingsOfBuilds = new Set(['PORTAL_SITE', 'PORTAL_NOW']);

const environment = (): NodeJS.ProcessEnv =>
  Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !name.startsWith('PORTAL_') || settingsOfBuilds.has(name),
    ),
  );

/** A path as the build reads it: from the project's folder where it lies inside. */
const inProject = (projectDir: string, place: string): string => {
  const relative = path.relative(projectDir, place);
  return relative.startsWith('..') ? place : `./${relative.split(path.sep).join('/')}`;
};

/** Runs the project's build in a process of its own. Gives undefined, or the problem in words. */
export const runBuild = (options: BuildOptions) =>
  new Promise<string | undefined>((resolve) => {
    const { projectDir, contentDir, outDir, cacheDir, history, log, signal } = options;
    const child = spawn(process.execPath, [path.join(projectDir, 'scripts/build.ts')], {
      cwd: projectDir,
      stdio: ['ignore', 'pipe', 'pipe'],
      signal,
      env: {
        ...environment(),
        PORTAL_CONTENT: inProject(projectDir, contentDir),
        PORTAL_OUT: inProject(projectDir, outDir),
        PORTAL_CACHE: inProject(projectDir, cacheDir),
        ...(history && {
          PORTAL_HISTORY_GIT: path.resolve(history.repository),
          PORTAL_HISTORY_COMMIT: history.commit,
        }),
      },
    });
    let problem = '';
    child.stdout
      .setEncoding('utf8')
      .on('data', (text: string) => text.trimEnd().split('\n').forEach(log));
    child.stderr
      .setEncoding('utf8')
      .on('data', (text: string) => (problem = (problem + text).slice(-longestProblem)));
    child.once('error', (error) => {
      problem += error.message;
      if (child.pid === undefined) resolve(problem);
    });
    child.once('close', (code) =>
      resolve(code === 0 ? undefined : problem.trim() || 'The build ended without a reason.'),
    );
  });
