import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { leaveBuilt } from './built-before.ts';

/** A running `npm start` of the tests' own, with ports and state of its own. */
export interface PortalProcess {
  portalUrl: string;
  editorUrl: string;
  /** Runs git on the content repository; gives what it prints. */
  git(...args: string[]): string;
  /** Ends it as Ctrl-C does. Gives its exit code. */
  stop(): Promise<number | null>;
}

const state = '.portal/test-e2e';
// Beside the port of the built site, so that two runs on one machine need but two of SITE_PORT.
const portalPort = Number(process.env['SITE_PORT'] ?? 4331) + 60;
const editorPort = portalPort + 1;

const untilReady = (child: ChildProcess) =>
  new Promise<void>((resolve, reject) => {
    let said = '';
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('Ctrl-C ends it')) resolve();
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', (code) => {
      reject(new Error(`npm start ended with ${code}:\n${said.slice(-3000)}`));
    });
  });

/**
 * Starts portal and editor as `npm start` does, and waits until both answer. From nothing, or where the test run has just
 * built this content, as a second start does: with the site that is there.
 */
export const startPortal = async (): Promise<PortalProcess> => {
  rmSync(state, { recursive: true, force: true });
  if (process.env['PORTAL_TEST_BUILT'] === '1') await leaveBuilt(state);
  const child = spawn(process.execPath, ['scripts/start.ts'], {
    env: {
      ...process.env,
      PORTAL_STATE: state,
      PORT: String(portalPort),
      EDITOR_PORT: String(editorPort),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  await untilReady(child);
  return {
    portalUrl: `http://localhost:${portalPort}`,
    editorUrl: `http://localhost:${editorPort}`,
    git: (...args) =>
      execFileSync('git', ['--git-dir', `${state}/content.git`, ...args], { encoding: 'utf8' }),
    stop: () =>
      new Promise((resolve) => {
        child.removeAllListeners('exit');
        child.once('exit', resolve);
        child.kill('SIGINT');
      }),
  };
};
