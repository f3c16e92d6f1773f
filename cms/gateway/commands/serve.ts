import { join, resolve as absolute } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildAdmin } from '../../build-admin.ts';
import { openSite, type OpenSite } from '../../publisher/open-site.ts';
import type { AccountStore } from '../account.ts';
import { openAccounts } from '../accounts/open-accounts.ts';
import { rosterPath } from '../accounts/roster-accounts.ts';
import { createGateway } from '../app.ts';
import { demoAccounts, demoPassword } from '../demo-accounts.ts';
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
import { exposureOf, type Exposure } from './exposure.ts';
import { readServeOptions, Unstartable, usage, type ServeOptions } from './serve-options.ts';

/** Tells the operator who can sign in. */
const welcome = async (kind: Exposure['accounts'], accounts: AccountStore): Promise<void> => {
  if (kind === 'demo')
    return console.table(
      demoAccounts.map(({ login, role }) => ({
        surel: login,
        'kata sandi': demoPassword,
        peran: role,
      })),
    );
  // A list that cannot be read is in the log already; it is repaired while the gateway runs.
  const people = await accounts.all().catch(() => undefined);
  if (people) console.log(`Akun: ${people.length} orang dalam ${rosterPath}.`);
  if (people?.length === 0)
    console.log(
      'Belum ada yang dapat masuk. Daftarkan pengelola: lihat "npm run cms -- akun --help".',
    );
};

const start = async (given: ServeOptions): Promise<void> => {
  if (given.repository === undefined)
    throw new Unstartable(`--repository belum diisi.\n\n${usage}`);
  const repository = absolute(given.repository);
  const signingKey = join(absolute(given.state), 'signing-key');
  const exposure = exposureOf(given, process.env, signingKey);
  const { origin, trustedProxies } = exposure;
  const main = `refs/heads/${given.branch}`;
  let site: OpenSite | undefined;
  const operations = openOperations(
    process.env,
    openRepository(repository),
    () => site?.waiting() ?? 0,
  );
  const log = (line: string) => operations.log('info', 'gateway', { detail: line });
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
  const manifestKey = process.env['PORTAL_MANIFEST_KEY'] || undefined;
  if (given.site !== undefined && manifestKey === undefined)
    log('MANIFEST.sha256 tidak ditandatangani: PORTAL_MANIFEST_KEY belum diisi.');
  if (given.site !== undefined)
    site = openSite({
      repository,
      main,
      projectDir: fileURLToPath(new URL('../../..', import.meta.url)),
      siteDir: absolute(given.site),
      manifestKey,
      log: operations.log,
      onEnd: operations.metrics.published,
    });
  const { state: publication, publish: onPublish } = site ?? {};
  let scheduler: Scheduler | undefined;
  const opened = openAccounts(exposure.accounts, {
    git: openRepository(repository),
    main,
    store,
    log: (line) => operations.log('error', 'accounts', { detail: line }),
  });
  const app = createGateway({
    repository,
    branch: given.branch,
    signingKey,
    ...opened,
    ...(trustedProxies && { trustedProxies }),
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
  const end = () => {
    remote?.close();
    void Promise.allSettled([gateway.close(), scheduler?.close(), site?.close()]).then(() =>
      process.exit(0),
    );
  };
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
  console.log(`Editor: ${origin}/`);
  await welcome(exposure.accounts, opened.accounts);
};

/** Runs the gateway until Ctrl-C or SIGTERM. */
export const serve: Command = {
  summary: 'Menjalankan gerbang editor di atas repositori git.',
  async run(args) {
    try {
      const given = readServeOptions(args);
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
