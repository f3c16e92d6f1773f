import type { MiddlewareHandler } from 'hono';
import { Refusal } from '../refusal.ts';

const reading = new Set(['GET', 'HEAD']);

/** Refuses every changing request that does not come from the gateway's own pages. */
export const ownRequestsOnly =
  (origin: string): MiddlewareHandler =>
  async ({ req }, next) => {
    if (reading.has(req.method)) return next();
    if (req.header('Origin') !== origin || req.header('X-Portal-Request') !== '1')
      throw new Refusal(403, `Permintaan ini tidak berasal dari editor. Buka editor di ${origin}.`);
    return next();
  };
