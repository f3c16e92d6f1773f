import { Hono } from 'hono';
import type { PublicationState } from '../publisher/publisher.ts';
import type { AccountStore } from './account.ts';
import { createAttempts } from './accounts/attempts.ts';
import type { Credentials } from './accounts/credentials.ts';
import { createDoorLog } from './accounts/door-log.ts';
import { publishedCommit, type Workshop } from './actions/action.ts';
import { createAgencyNames } from './agencies.ts';
import { createChoices } from './choices.ts';
import { createEditLimits } from './edit-limits/edit-limits.ts';
import type { EditLimit } from './edit-limits/limits.ts';
import { openRepository } from './git/plumbing.ts';
import { allAccountsRoutes } from './http/accounts/all-accounts.ts';
import { invitationRoutes } from './http/accounts/invitation.ts';
import { ownAccountRoutes } from './http/accounts/own-account.ts';
import { signInStepRoutes } from './http/accounts/sign-in-steps.ts';
import { adminFiles } from './http/admin-files.ts';
import { checkRoutes } from './http/check.ts';
import { createClientAddress, type TrustedProxies } from './http/client-address.ts';
import { cmsRoutes } from './http/cms.ts';
import type { GatewayEnv, Services } from './http/gateway-env.ts';
import { apiHeaders, everyAnswer } from './http/headers.ts';
import { limitBody, limitWords } from './http/json-body.ts';
import { ownRequestsOnly } from './http/own-requests.ts';
import { answerProblems } from './http/problems.ts';
import { remoteRoutes } from './http/remote.ts';
import { rosterChangeRoutes } from './http/roster-changes.ts';
import { openSession, requireAccount, sessionRoutes } from './http/session.ts';
import { oidcRoute, oidcRoutes } from './oidc/routes.ts';
import type { OidcSettings } from './oidc/settings.ts';
import { addOperations, type Operations } from './operations/routes.ts';
import { createQueue, type Queue } from './queue.ts';
import { hookRoutes } from './remote/hooks.ts';
import type { Remote } from './remote/remote.ts';
import { createSessions } from './sessions.ts';
import { openStore, type Store } from './store/store.ts';

/** What a gateway is made of. */
export interface GatewayOptions {
  /** The folder of the bare repository. */
  repository: string;
  /** The branch of the published content; `main` unless told. */
  branch?: string;
  /** The file of the SSH key that signs commits; without one they are not signed. */
  signingKey?: string;
  accounts: AccountStore;
  /** The keys that people hold to these accounts; none where the accounts have keys of their own, as demo accounts. */
  credentials?: Credentials;
  /** The gateway's memory; one that ends with the process unless told. */
  store?: Store;
  /** The gateway's own origin, such as `http://localhost:4322`. */
  origin: string;
  /** The proxies that are believed about who asks; none unless told. */
  trustedProxies?: TrustedProxies;
  /** Where citizens read. */
  portalUrl: string;
  /** The folder of the built editor. */
  adminDir: string;
  /** The state of the served portal; unless told, the published commit counts as served. */
  publication?: () => PublicationState;
  /** Told each commit that becomes the published content. */
  onPublish?: (commit: string, how?: { urgent: boolean }) => void;
  log?: (line: string) => void;
  /** What those who run it see: requests in the log, numbers. */
  operations?: Operations;
  /** The queue of all writes; shared with what else moves refs. */
  queue?: Queue;
  /** The repository elsewhere; with a secret, a forge may tell of pushes at `POST /hooks/push`. */
  remote?: Remote & { hookSecret: string | undefined };
  /** The city's own sign-in, beside login and password. */
  oidc?: OidcSettings;
  /** How many entries one account may have its hands on; the limits of the house unless told. */
  editLimits?: readonly EditLimit[];
  /** The time. */
  now?: () => Date;
  /** Given what the actions work with, for what works beside requests, such as the scheduler. */
  withWorkshop?: (workshop: Workshop) => void;
}

const publishedAsState = async (workshop: Workshop): Promise<PublicationState> => {
  const commit = await publishedCommit(workshop);
  const { output } = await workshop.git.run(['log', '-1', '--format=%cI', commit]);
  return { state: 'live', commit, at: output.toString().trim() };
};

const servicesFor = (options: GatewayOptions): Services => {
  const git = openRepository(options.repository, options.signingKey);
  const main = `refs/heads/${options.branch ?? 'main'}`;
  const store = options.store ?? openStore(':memory:');
  const now = options.now ?? (() => new Date());
  const clock = () => now().getTime();
  const workshop: Workshop = {
    git,
    main,
    queue: options.queue ?? createQueue(),
    store,
    accounts: options.accounts,
    limits: createEditLimits(store, clock, options.editLimits),
    now,
    onPublish: (commit, how = { urgent: false }) => {
      options.onPublish?.(commit, how);
      options.remote?.published(commit, how.urgent);
    },
    freshen: options.remote?.freshen,
  };
  return {
    origin: options.origin,
    portalUrl: options.portalUrl,
    accounts: options.accounts,
    sessions: createSessions(workshop.store, clock),
    credentials: options.credentials,
    attempts: createAttempts(workshop.store, clock),
    clientAddress: createClientAddress(options.trustedProxies),
    doorLog: createDoorLog(workshop.store, clock),
    workshop,
    agencyNames: createAgencyNames(git, main),
    choices: createChoices(git, main),
    publication: () => Promise.resolve(options.publication?.() ?? publishedAsState(workshop)),
    onTooManyEdits: (action) => options.operations?.metrics?.refusedEdit(action),
    log: options.log ?? (() => undefined),
  };
};

/** The gateway as a web application: the editor's screens at `/`, its API below `/api/`. */
export const createGateway = (options: GatewayOptions): Hono<GatewayEnv> => {
  const services = servicesFor(options);
  options.withWorkshop?.(services.workshop);
  const app = new Hono<GatewayEnv>();
  app.onError(answerProblems(services.log));
  app.use(everyAnswer(services.origin));
  addOperations(app, services.workshop, options.repository, options.operations);
  if (options.remote?.hookSecret !== undefined) {
    const { remote } = options;
    app.use('/hooks/*', apiHeaders);
    app.route(
      '/hooks/push',
      hookRoutes({ remote, secret: options.remote.hookSecret, now: Date.now }),
    );
  }
  if (options.oidc)
    app.route(
      oidcRoute,
      oidcRoutes({
        ...services,
        settings: options.oidc,
        bound: services.attempts,
        enter: (context, account) => openSession(services, context, account, 'oidc'),
        clock: () => services.workshop.now().getTime(),
      }),
    );
  app.use('/api/*', apiHeaders, ownRequestsOnly(services.origin), limitBody);
  for (const route of ['session', 'invitation', 'account']) app.use(`/api/${route}/*`, limitWords);
  app.route('/api/session', sessionRoutes(services));
  app.route('/api/session', signInStepRoutes(services));
  app.route('/api/invitation', invitationRoutes(services));
  app.route('/api/account', ownAccountRoutes(services));
  app.route('/api/accounts/changes', rosterChangeRoutes(services));
  app.route('/api/accounts', allAccountsRoutes(services));
  app.get('/api/sign-in', (context) => context.json({ oidc: options.oidc !== undefined }));
  app.route('/api/cms/v1', cmsRoutes(services));
  app.route('/api/check', checkRoutes(services));
  app.get('/api/publication', requireAccount(services), async (context) =>
    context.json(await services.publication()),
  );
  app.route('/api/remote', remoteRoutes(services, options.remote));
  app.get('/api/agencies', requireAccount(services), async (context) =>
    context.json(await services.agencyNames()),
  );
  app.get('/api/choices', requireAccount(services), async (context) =>
    context.json(await services.choices()),
  );
  app.all('/api/*', (context) => context.json({ error: 'Alamat ini tidak dikenal.' }, 404));
  app.route('/', adminFiles(options.adminDir));
  return app;
};
