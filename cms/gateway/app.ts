import { Hono } from 'hono';
import type { PublicationState } from '../publisher/publisher.ts';
import type { AccountStore } from './account.ts';
import { publishedCommit, type Workshop } from './actions/action.ts';
import { createAgencyNames } from './agencies.ts';
import { openRepository } from './git/plumbing.ts';
import { adminFiles } from './http/admin-files.ts';
import { cmsRoutes } from './http/cms.ts';
import type { GatewayEnv, Services } from './http/gateway-env.ts';
import { apiHeaders } from './http/headers.ts';
import { limitBody } from './http/json-body.ts';
import { ownRequestsOnly } from './http/own-requests.ts';
import { answerProblems } from './http/problems.ts';
import { requireAccount, sessionRoutes } from './http/session.ts';
import { createQueue } from './queue.ts';
import { createSessions } from './sessions.ts';
import { openStore, type Store } from './store/store.ts';

/** What a gateway is made of. */
export interface GatewayOptions {
  /** The folder of the bare repository. */
  repository: string;
  /** The branch of the published content; `main` unless told. */
  branch?: string;
  accounts: AccountStore;
  /** The gateway's memory; one that ends with the process unless told. */
  store?: Store;
  /** The gateway's own origin, such as `http://localhost:4322`. */
  origin: string;
  /** Where citizens read. */
  portalUrl: string;
  /** The folder of the built editor. */
  adminDir: string;
  /** The state of the served portal; unless told, the published commit counts as served. */
  publication?: () => PublicationState;
  /** Told each commit that becomes the published content. */
  onPublish?: (commit: string) => void;
  log?: (line: string) => void;
}

const publishedAsState = async (workshop: Workshop): Promise<PublicationState> => {
  const commit = await publishedCommit(workshop);
  const { output } = await workshop.git.run(['log', '-1', '--format=%cI', commit]);
  return { state: 'live', commit, at: output.toString().trim() };
};

const servicesFor = (options: GatewayOptions): Services => {
  const git = openRepository(options.repository);
  const main = `refs/heads/${options.branch ?? 'main'}`;
  const workshop: Workshop = {
    git,
    main,
    queue: createQueue(),
    store: options.store ?? openStore(':memory:'),
    onPublish: options.onPublish ?? (() => undefined),
  };
  return {
    origin: options.origin,
    portalUrl: options.portalUrl,
    accounts: options.accounts,
    sessions: createSessions(Date.now),
    workshop,
    agencyNames: createAgencyNames(git, main),
    publication: () => Promise.resolve(options.publication?.() ?? publishedAsState(workshop)),
    log: options.log ?? (() => undefined),
  };
};

/** The gateway as a web application: the editor's screens at `/`, its API below `/api/`. */
export const createGateway = (options: GatewayOptions): Hono<GatewayEnv> => {
  const services = servicesFor(options);
  const app = new Hono<GatewayEnv>();
  app.onError(answerProblems(services.log));
  app.use('/api/*', apiHeaders, ownRequestsOnly(services.origin), limitBody);
  app.route('/api/session', sessionRoutes(services));
  app.route('/api/cms/v1', cmsRoutes(services));
  app.get('/api/publication', requireAccount(services), async (context) =>
    context.json(await services.publication()),
  );
  app.get('/api/agencies', requireAccount(services), async (context) =>
    context.json(await services.agencyNames()),
  );
  app.all('/api/*', (context) => context.json({ error: 'Alamat ini tidak dikenal.' }, 404));
  app.route('/', adminFiles(options.adminDir));
  return app;
};
