import type { MiddlewareHandler } from 'hono';
import { createLanes } from '../git/lanes.ts';
import { Refusal } from '../refusal.ts';
import type { GatewayEnv } from './gateway-env.ts';

/** How much of the gateway one account may have at a time: requests that run, and requests that wait for those. */
export interface Share {
  running: number;
  waiting: number;
}

/** As many as a browser asks for at once, with all pictures of an entry waiting behind. */
const usual: Share = { running: 6, waiting: 200 };

/**
 * Lets a few requests of each account run at a time, whatever they ask for and in however many sessions; the others wait unread.
 * So whoever asks for much keeps only themselves waiting.
 */
export const fairShare = ({ running, waiting } = usual): MiddlewareHandler<GatewayEnv> => {
  const shares = new Map<string, { inLane: ReturnType<typeof createLanes>; open: number }>();
  return async (context, next) => {
    const { login } = context.get('account');
    const share = shares.get(login) ?? { inLane: createLanes(running), open: 0 };
    if (share.open >= running + waiting)
      throw new Refusal(
        429,
        'Terlalu banyak permintaan sekaligus dari akun Anda. Tunggu sebentar, lalu coba lagi.',
      );
    shares.set(login, share);
    share.open += 1;
    try {
      await share.inLane(next);
    } finally {
      share.open -= 1;
      if (share.open === 0) shares.delete(login);
    }
  };
};
