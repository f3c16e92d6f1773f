import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { Refusal } from '../refusal.ts';
import type { Remote } from './remote.ts';

/** The largest message of a forge that is read, in bytes; the poll covers what is larger. */
const largestMessage = 2 * 1024 * 1024;
/** Messages that are looked at in a minute, good or bad. */
const perMinute = 60;

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Compares in a time that tells nothing of either text. */
const same = (left: string, right: string): boolean => timingSafeEqual(digest(left), digest(right));

interface HookOptions {
  remote: Pick<Remote, 'tellOfPush'>;
  secret: string;
  now: () => number;
}

/**
 * `POST /hooks/push`: a forge tells that someone pushed. It proves itself by `X-Hub-Signature-256` (GitHub, Forgejo) or
 * `X-Gitlab-Token`. Nothing in the message is believed: it only makes the gateway look at the remote.
 */
export const hookRoutes = ({ remote, secret, now }: HookOptions): Hono => {
  let minute = 0;
  let count = 0;
  const routes = new Hono();
  routes.use(async (_context, next) => {
    const current = Math.floor(now() / 60_000);
    count = current === minute ? count + 1 : 1;
    minute = current;
    if (count > perMinute) throw new Refusal(429, 'Terlalu banyak kabar. Coba lagi sebentar lagi.');
    await next();
  });
  routes.use(
    bodyLimit({
      maxSize: largestMessage,
      onError: () => {
        throw new Refusal(413, 'Kabar ini terlalu besar.');
      },
    }),
  );
  routes.post('/', async (context) => {
    const body = Buffer.from(await context.req.arrayBuffer());
    const expected = `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
    const isSigned = same(context.req.header('X-Hub-Signature-256') ?? '', expected);
    const hasToken = same(context.req.header('X-Gitlab-Token') ?? '', secret);
    if (!isSigned && !hasToken)
      throw new Refusal(
        401,
        'Tanda tangan kabar ini salah. Periksa rahasia webhook di kedua tempat.',
      );
    remote.tellOfPush();
    return context.json({ accepted: true }, 202);
  });
  return routes;
};
