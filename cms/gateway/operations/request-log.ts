import type { MiddlewareHandler } from 'hono';
import type { GatewayEnv } from '../http/gateway-env.ts';
import type { Logger } from './logger.ts';
import type { Metrics } from './metrics.ts';

/** A part of a path that is long enough to be a secret, such as that of an invitation. */
const secret = /[\w~.-]{32,}/g;

/** Addresses that machines ask for all the time. */
const quiet = new Set(['/healthz', '/readyz', '/metrics']);

/** Counts every request, and tells it to the log: method, path without query, status, time, and the login of who asked. */
export const watchRequests =
  (log: Logger | undefined, metrics: Metrics | undefined): MiddlewareHandler<GatewayEnv> =>
  async (context, next) => {
    const started = performance.now();
    await next();
    const { method, path } = context.req;
    if (quiet.has(path)) return;
    const { status } = context.res;
    const ms = Math.round(performance.now() - started);
    metrics?.answered({ method, status, ms });
    // The account is set by the routes that need one.
    const account = context.get('account') as { login: string } | undefined;
    log?.(status >= 500 ? 'error' : 'info', 'request', {
      method,
      path: path.replace(secret, '…').slice(0, 300),
      status,
      ms,
      login: account?.login,
    });
  };
