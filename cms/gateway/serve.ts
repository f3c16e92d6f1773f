import { serve } from '@hono/node-server';
import type { Hono } from 'hono';
import type { GatewayEnv } from './http/gateway-env.ts';

/** A gateway that listens. */
export interface RunningGateway {
  /** The port that it got. */
  port: number;
  /** Stops listening; resolves when the last connection is closed. */
  close(): Promise<void>;
}

type App = Pick<Hono<GatewayEnv>, 'fetch'>;

/** A gateway, or what makes it once its own origin is known, such as `http://127.0.0.1:4322`. */
type AppOrMaker = App | ((origin: string) => App);

/**
 * Lets a gateway listen. Port 0 takes a free one; give a function of the origin then, which makes the gateway before the
 * first request is read. A request that takes longer than `arrivalLimit` to arrive is cut off, in milliseconds.
 */
export const serveGateway = (
  app: AppOrMaker,
  port: number,
  hostname: string,
  arrivalLimit = 60_000,
): Promise<RunningGateway> =>
  new Promise((resolve, reject) => {
    const serverOptions = {
      requestTimeout: arrivalLimit,
      headersTimeout: arrivalLimit,
      connectionsCheckingInterval: arrivalLimit / 4,
    };
    let served = typeof app === 'function' ? undefined : app;
    const server = serve(
      {
        fetch: (request, env) => served?.fetch(request, env) ?? new Response(null, { status: 503 }),
        port,
        hostname,
        serverOptions,
      },
      (info) => {
        const close = () =>
          new Promise<void>((done, failed) => {
            server.close((error) => (error ? failed(error) : done()));
            if ('closeAllConnections' in server) server.closeAllConnections();
          });
        try {
          if (typeof app === 'function') served = app(`http://${hostname}:${info.port}`);
          resolve({ port: info.port, close });
        } catch (error) {
          void close();
          reject(error instanceof Error ? error : new Error(String(error)));
        }
      },
    );
    server.once('error', reject);
  });
