import { join, resolve as absolute } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildAdmin } from '../../build-admin.ts';
import { openSite, type OpenSite } from '../../publisher/open-site.ts';
import { createGateway } from '../app.ts';
import { createDemoAccounts, demoAccounts, demoPassword } from '../demo-accounts.ts';
import { openRepository } from '../git/plumbing.ts';
import { prepareRepository, UnfitRepository } from '../health/prepare.ts';
import { BadOidcSetting, oidcSettings } from '../oidc/settings.ts';
import { BadOperationsSetting, openOperations } from '../operations/settings.ts';
import { createQueue } from '../queue.ts';
import { BadRemoteSetting } from '../remote/link.ts';
import { openRemote } from '../remote/open-remote.ts';
import { remoteSettings } from '../remote/settings.ts';
import { createScheduler, type Scheduler } from '../schedule/scheduler.ts';
import { serveGateway } from '../serve.ts';
import { openStore } from '../store/store.ts';
import type { Command } from './command.ts';
import { localHosts } from '../local-hosts.ts';

const usage = `Pemakaian: npm run cms -- serve --repository FOLDER [--branch main] [--port 4322] [--host localhost]
                  [--origin http://localhost:4322] [--portal-url http://localhost:4321] [--admin .portal/admin]
                  [--state .portal] [--site FOLDER]

Menjalankan gerbang editor di atas repositori git (bare). Dengan --site, portal dibangun di latar belakang
dan FOLDER selalu menampilkan isi yang terakhir terbit. Tekan Ctrl+C untuk berhenti.`;

const options = {
  repository: { type: 'string' },
  branch: { type: 'string', default: 'main' },
  port: { type: 'string', default: '4322' },
  host: { type: 'string', default: 'localhost' },
  origin: { type: 'string' },
  'portal-url': { type: 'string', default: 'http://localhost:4321' },
  admin: { type: 'string', default: '.portal/admin' },
  state: { type: 'string', default: '.portal' },
  site: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

/** A start that cannot be, with a reason that an operator can act on. */
class Unstartable extends Error {}

const settingsFrom = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new Unstartable(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  }
};

const start = async (given: ReturnType<typeof settingsFrom>): Promise<void> => {
  if (given.repository === undefined)
    throw new Unstartable(`--repository belum diisi.\n\n${usage}`);
  const repository = absolute(given.repository);
  const origin = new URL(given.origin ?? `http://localhost:${given.port}`).origin;
  if (!localHosts.has(new URL(origin).hostname) || !localHosts.has(given.host))
    throw new Unstartable(
      'Akun contoh hanya untuk komputer sendiri. Pakai --origin dan --host dengan localhost.',
    );
  const main = `refs/heads/${given.branch}`;
  let site: OpenSite | undefined;
  const operations = openOperations(
    process.env,
    openRepository(repository),
    () => site?.waiting() ?? 0,
  );
  const log = (line: string) => operations.log('info', 'gateway', { detail: line });
  const signingKey = join(absolute(given.state), 'signing-key');
  await prepareRepository({ repository, branch: given.branch, signingKey, log });
  const store = openStore(join(absolute(given.state), 'store.sqlite'));
  const adminDir = absolute(given.admin);
  console.log('Menyiapkan layar editor …');
  await buildAdmin(adminDir);
  const queue = createQueue();
  const oidc = oidcSettings(process.env);
  const settings = remoteSettings(process.env, given.branch);
  const remote =
    settings &&
    openRemote(settings, {
      git: openRepository(repository, signingKey),
      main,
      queue,
      onIncoming: (commit) => {
        log(`Dari repositori jauh: ${commit.slice(0, 12)}`);
        site?.publish(commit);
      },
      log,
    });
  if (given.site !== undefined)
    site = openSite({
      repository,
      main,
      projectDir: fileURLToPath(new URL('../../..', import.meta.url)),
      siteDir: absolute(given.site),
      log: operations.log,
      onEnd: operations.metrics.published,
    });
  const { state: publication, publish: onPublish } = site ?? {};
  let scheduler: Scheduler | undefined;
  const app = createGateway({
    repository,
    branch: given.branch,
    signingKey,
    accounts: createDemoAccounts(),
    store,
    origin,
    portalUrl: given['portal-url'],
    adminDir,
    log: (line) => operations.log('warn', 'gateway', { detail: line }),
    operations,
    queue,
    withWorkshop: (workshop) => {
      scheduler = createScheduler(workshop, { interval: 60_000, log });
    },
    ...(publication && onPublish && { publication, onPublish }),
    ...(remote && { remote }),
    ...(oidc && { oidc }),
  });
  const gateway = await serveGateway(app, Number(given.port), given.host);
  console.log(`Editor: ${origin}/`);
  console.table(
    demoAccounts.map(({ login, role }) => ({
      surel: login,
      'kata sandi': demoPassword,
      peran: role,
    })),
  );
  const end = () => {
    remote?.close();
    void Promise.allSettled([gateway.close(), scheduler?.close(), site?.close()]).then(() =>
      process.exit(0),
    );
  };
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
};

/** Runs the gateway until Ctrl-C or SIGTERM. */
export const serve: Command = {
  summary: 'Menjalankan gerbang editor di atas repositori git.',
  async run(args) {
    try {
      const given = settingsFrom(args);
      if (given.help) console.log(usage);
      else await start(given);
      return 0;
    } catch (error) {
      const known =
        error instanceof Unstartable ||
        error instanceof UnfitRepository ||
        error instanceof BadOperationsSetting ||
        error instanceof BadRemoteSetting ||
        error instanceof BadOidcSetting;
      if (!known) throw error;
      console.error(error.message);
      return 1;
    }
  },
};
