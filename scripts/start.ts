import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildAdmin } from '../cms/build-admin.ts';
import { createGateway } from '../cms/gateway/app.ts';
import { createDemoAccounts, demoAccounts, demoPassword } from '../cms/gateway/demo-accounts.ts';
import { prepareRepository } from '../cms/gateway/health/prepare.ts';
import { openRepository } from '../cms/gateway/git/plumbing.ts';
import { createScheduler } from '../cms/gateway/schedule/scheduler.ts';
import { serveGateway } from '../cms/gateway/serve.ts';
import { watchEra } from '../cms/publisher/era-watch.ts';
import { createPublisher } from '../cms/publisher/publisher.ts';
import { createPortalServer } from './portal-server.ts';
import { prepareContentRepository } from './start/content-repository.ts';
import { assertFree, listen, portFrom } from './server/ports.ts';
import { beginStep, type Progress } from './start/progress.ts';

const project = fileURLToPath(new URL('..', import.meta.url));
const stateDir = path.resolve(project, process.env['PORTAL_STATE'] ?? '.portal');
const inState = (name: string) => path.join(stateDir, name);

const portalPort = portFrom('PORT', 4321);
const editorPort = portFrom('EDITOR_PORT', 4322);
const portalUrl = `http://localhost:${portalPort}`;
const editorUrl = `http://localhost:${editorPort}`;

/** How often the clock is looked at, in milliseconds. */
const minute = 60_000;

let step: Progress | undefined;
let pages = 0;
let isEnding = false;
let detail: string | undefined;

/** Tells how far a build is, by the lines that it prints for pages and pictures. */
const follow = (line: string) => {
  if (/[├└]─ /.test(line)) pages += 1;
  const pictures = /\((\d+\/\d+)\)$/.exec(line)?.[1];
  if (pages > 0) step?.update(pictures ? `${pages} pages, pictures ${pictures}` : `${pages} pages`);
};

const repository = inState('content.git');
const signingKey = inState('signing-key');
const siteDir = inState('site');
const publisher = createPublisher({
  repository,
  projectDir: project,
  workDir: inState('work'),
  siteDir,
  log: follow,
  onEnd: (end) => (detail = end.detail),
});

const publish = async (commit: string, how?: { urgent: boolean }) => {
  pages = 0;
  step ??= beginStep('Building the portal');
  const current = step;
  await publisher.publish(commit, how);
  if (step !== current || isEnding) return;
  step = undefined;
  const { state } = publisher.state();
  current.end(state === 'live' ? `${commit.slice(0, 7)} is live` : `failed\n${detail ?? ''}`);
};

const ending: (() => Promise<unknown>)[] = [() => publisher.close()];

const end = async () => {
  isEnding = true;
  await Promise.allSettled(ending.map((close) => close()));
  process.exit(0);
};

const printWelcome = () => {
  const rows = [
    ['Role', 'E-mail', 'Password'],
    ...demoAccounts.map(({ role, login }) => [role, login, demoPassword]),
  ];
  const table = rows.map(
    ([role = '', login = '', password = '']) =>
      `  ${role.padEnd(11)}${login.padEnd(31)}${password}`,
  );
  console.log(
    `\n  Portal     ${portalUrl}/\n  Editor     ${editorUrl}/\n\n${table.join('\n')}\n\n  Ctrl-C ends it.\n`,
  );
};

const serve = async () => {
  const portal = await createPortalServer({
    directory: siteDir,
    config: path.join(project, 'netlify.toml'),
    editorUrl,
  });
  await listen(portal, portalPort, 'PORT');
  ending.push(
    () =>
      new Promise((resolve) => {
        portal.close(resolve);
        portal.closeAllConnections();
      }),
  );
  const gateway = createGateway({
    repository,
    signingKey,
    accounts: createDemoAccounts(),
    origin: editorUrl,
    portalUrl,
    adminDir: inState('admin'),
    publication: () => publisher.state(),
    onPublish: (commit, how) => void publish(commit, how),
    log: (line) => console.error(line),
    withWorkshop: (workshop) => {
      const scheduler = createScheduler(workshop, { interval: minute, log: console.error });
      ending.push(() => scheduler.close());
    },
  });
  const running = await serveGateway(gateway, editorPort, 'localhost');
  ending.push(() => running.close());
};

const start = async () => {
  await assertFree(portalPort, 'PORT');
  await assertFree(editorPort, 'EDITOR_PORT');
  const { commit, notice } = await prepareContentRepository(repository, project);
  if (notice) console.log(notice);
  await prepareRepository({ repository, branch: 'main', signingKey, log: console.log });
  await buildAdmin(inState('admin'));
  await publish(commit);
  if (!existsSync(siteDir))
    throw new Error('There is no portal to serve: repair what is named above.');
  await serve();
  const endWatch = watchEra({
    git: openRepository(repository),
    main: 'refs/heads/main',
    now: () => new Date(),
    onEra: (latest) => void publish(latest),
    onProblem: console.error,
  });
  ending.push(() => Promise.resolve(endWatch()));
  printWelcome();
};

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end());
try {
  await start();
} catch (error) {
  // What is cut short by a signal is no failure.
  if (!isEnding) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
