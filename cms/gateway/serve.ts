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

/** Lets a gateway listen. Port 0 takes a free one. A request that takes longer than `arrivalLimit` to arrive is cut off, in milliseconds. */
export const serveGateway = (
  app: Pick<Hono<GatewayEnv>, 'fetch'>,
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
    const server = serve(
      { fetch: (request, env) => app.fetch(request, env), port, hostname, serverOptions },
      (info) => {
        resolve({
          port: info.port,
          close: () =>
            new Promise<void>((done, failed) => {
              server.close((error) => (error ? failed(error) : done()));
              if ('closeAllConnections' in server) server.closeAllConnections();
            }),
        });
      },
    );
    server.once('error', reject);
  });
