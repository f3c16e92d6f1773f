import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createGateway, type GatewayOptions } from '../../../cms/gateway/app.ts';
import { createDemoAccounts } from '../../../cms/gateway/demo-accounts.ts';
import { serveGateway } from '../../../cms/gateway/serve.ts';
import { commitToMain, headOf, makeBareRepository, refsOf } from '../../bare-repository.ts';
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
  /** The commit of a branch or ref, of `main` unless told. Throws where there is none. */
  head(name?: string): string;
  /** Commits changes to `main` past the gateway; null removes. */
  push(files: Record<string, string | null>): Promise<void>;
  /** Ends the gateway and starts another over the same repository. */
  restart(): Promise<void>;
  end(): Promise<void>;
}

/** Starts a gateway over a city; `more` is what it is made of beside that. `arrivalLimit` as {@link serveGateway} takes it. */
export const startHarness = async (
  city = makeCity(),
  more: Partial<GatewayOptions> = {},
  arrivalLimit?: number,
): Promise<Harness> => {
  const folder = await mkdtemp(join(tmpdir(), 'portal-gateway-'));
  const [repository, adminDir] = [join(folder, 'content.git'), join(folder, 'admin')];
  await mkdir(join(adminDir, 'assets'), { recursive: true });
  await writeFile(join(adminDir, 'index.html'), '<!doctype html><title>Editor</title>');
  await writeFile(join(adminDir, 'assets/app-1234.js'), 'export {};');
  await writeFile(join(folder, 'secret.txt'), 'rahasia');
  makeBareRepository(repository, city);

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
    refs: () => Promise.resolve(refsOf(repository)),
    head: (name = 'main') => headOf(repository, name),
    async as(who) {
      const browser = new Browser(current.origin);
      const { status } = await browser.signIn(people[who].login);
      if (status !== 200) throw new Error(`${who} cannot sign in`);
      return browser;
    },
    push: (files) => {
      commitToMain(repository, files);
      return Promise.resolve();
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
