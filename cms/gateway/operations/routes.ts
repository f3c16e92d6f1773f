import { createHash, timingSafeEqual } from 'node:crypto';
import { getConnInfo } from '@hono/node-server/conninfo';
import { Hono, type Context } from 'hono';
import type { Workshop } from '../actions/action.ts';
import type { GatewayEnv } from '../http/gateway-env.ts';
import { createSharedListing } from '../drafts/refs.ts';
import { apiHeaders } from '../http/headers.ts';
import type { Logger } from './logger.ts';
import type { Metrics } from './metrics.ts';
import { ask, probesOf } from './readiness.ts';
import { watchRequests } from './request-log.ts';

/** What those who run the gateway see of it. */
export interface Operations {
  /** Told every request and every failure. */
  log?: Logger;
  metrics?: Metrics;
  /** Whoever sends it as a bearer token may read the metrics from anywhere. */
  metricsToken?: string | undefined;
}

const loopback = /^(?:127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;

/** A proxy on the same machine speaks from loopback too; it says for whom. */
const passedOn = ['X-Forwarded-For', 'X-Real-IP', 'Forwarded', 'Via'];

const digest = (text: string) => createHash('sha256').update(text).digest();

const isOperator = (context: Context, token: string | undefined): boolean => {
  const given = /^Bearer (\S+)$/.exec(context.req.header('Authorization') ?? '')?.[1];
  if (given !== undefined)
    return token !== undefined && timingSafeEqual(digest(given), digest(token));
  if (passedOn.some((name) => context.req.header(name) !== undefined)) return false;
  return loopback.test(getConnInfo(context).remote.address ?? '');
};

/**
 * Watches all requests of a gateway, and answers those who run it: `GET /healthz` (the process answers), `GET /readyz` (it
 * can serve; 503 says which check fails) and `GET /metrics` (from this machine itself, or with the token).
 */
export const addOperations = (
  app: Hono<GatewayEnv>,
  workshop: Workshop,
  dir: string,
  { log, metrics, metricsToken }: Operations = {},
): void => {
  const probes = probesOf(workshop, dir);
  // Whoever asks at the same time gets one answer: strangers may ask too.
  const look = createSharedListing(() => ask(probes));
  const routes = new Hono();
  routes.get('/healthz', apiHeaders, (context) => context.json({ status: 'ok' }));
  routes.get('/readyz', apiHeaders, async (context) => {
    const { checks, reasons } = await look();
    const isReady = Object.keys(reasons).length === 0;
    if (!isReady) log?.('error', 'not ready', reasons);
    return context.json({ status: isReady ? 'ready' : 'not ready', checks }, isReady ? 200 : 503);
  });
  routes.get('/metrics', apiHeaders, async (context) => {
    if (!metrics || !isOperator(context, metricsToken)) return context.notFound();
    return context.body(await metrics.read(), 200, { 'Content-Type': metrics.contentType });
  });
  app.use(watchRequests(log, metrics));
  app.route('/', routes);
};
