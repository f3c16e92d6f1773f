import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { createGateway, type GatewayOptions } from '../../../cms/gateway/app.ts';
import { createDemoAccounts } from '../../../cms/gateway/demo-accounts.ts';
import { serveGateway } from '../../../cms/gateway/serve.ts';
import { Browser } from './browser.ts';
import { makeCity } from './make-city.ts';
import { password, people, type Who } from './people.ts';

const run = promisify(execFile);

/** A running gateway over a real repository in a folder of its own. */
export interface Harness {
  origin: string;
  repository: string;
  published: string[];
  log: string[];
  as(who: Who): Promise<Browser>;
  git(...args: string[]): Promise<string>;
  /** All refs with what they point to: the state of the repository. */
  refs(): Promise<string>;
  /** Commits changes to `main` past the gateway; null removes. */
  push(files: Record<string, string | null>): Promise<void>;
  /** Ends the gateway and starts another over the same repository. */
  restart(): Promise<void>;
  end(): Promise<void>;
}

const identity = ['-c', 'user.name=Pengembang', '-c', 'user.email=pengembang@palu.demo'];

const commitFiles = async (work: string, files: Record<string, string | null>): Promise<void> => {
  for (const [path, text] of Object.entries(files)) {
    const place = join(work, path);
    await mkdir(dirname(place), { recursive: true });
    await (text === null ? rm(place) : writeFile(place, text));
  }
  await run('git', ['-C', work, 'add', '-A']);
  await run('git', ['-C', work, ...identity, 'commit', '-q', '-m', 'Isi awal']);
};

/** Starts a gateway over a city; `more` is what it is made of beside that. `arrivalLimit` as {@link serveGateway} takes it. */
export const startHarness = async (
  city = makeCity(),
  more: Partial<GatewayOptions> = {},
  arrivalLimit?: number,
): Promise<Harness> => {
  const folder = await mkdtemp(join(tmpdir(), 'portal-gateway-'));
  const [work, repository, adminDir] = [
    join(folder, 'work'),
    join(folder, 'content.git'),
    join(folder, 'admin'),
  ];
  await mkdir(join(adminDir, 'assets'), { recursive: true });
  await writeFile(join(adminDir, 'index.html'), '<!doctype html><title>Editor</title>');
  await writeFile(join(adminDir, 'assets/app-1234.js'), 'export {};');
  await writeFile(join(folder, 'secret.txt'), 'rahasia');
  await run('git', ['init', '-q', '-b', 'main', work]);
  await commitFiles(work, city);
  await run('git', ['clone', '-q', '--bare', work, repository]);
  await run('git', ['-C', work, 'remote', 'add', 'portal', repository]);

  const published: string[] = [];
  const log: string[] = [];
  const start = async () => {
    let origin = '';
    const running = await serveGateway(
      (own) => {
        origin = own;
        return createGateway({
          repository,
          accounts: createDemoAccounts(Object.values(people), password),
          origin,
          portalUrl: 'http://127.0.0.1:1',
          adminDir,
          onPublish: (commit) => published.push(commit),
          log: (line) => log.push(line),
          ...more,
        });
      },
      0,
      '127.0.0.1',
      arrivalLimit,
    );
    return { running, origin };
  };
  let current = await start();
  const git = async (...args: string[]) =>
    (await run('git', ['--git-dir', repository, ...args])).stdout.trimEnd();

  return {
    get origin() {
      return current.origin;
    },
    repository,
    published,
    log,
    git,
    refs: () => git('for-each-ref', '--format=%(refname) %(objectname)'),
    async as(who) {
      const browser = new Browser(current.origin);
      const { status } = await browser.signIn(people[who].login);
      if (status !== 200) throw new Error(`${who} cannot sign in`);
      return browser;
    },
    async push(files) {
      await run('git', ['-C', work, 'pull', '-q', '--ff-only', 'portal', 'main']);
      await commitFiles(work, files);
      await run('git', ['-C', work, 'push', '-q', 'portal', 'main']);
    },
    async restart() {
      await current.running.close();
      current = await start();
    },
    async end() {
      await current.running.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
