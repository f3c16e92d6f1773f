import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { z } from 'zod';
import { Refusal } from '../refusal.ts';

/** The largest request, in bytes: pictures travel as base64, a third larger than they are. */
const largestBody = 20 * 1024 * 1024;

/** Refuses a request that is too large, before it is read. */
export const limitBody = bodyLimit({
  maxSize: largestBody,
  onError: () => {
    throw new Refusal(
      413,
      'Kiriman ini terlalu besar. Perkecil gambar atau berkasnya, lalu coba lagi.',
    );
  },
});

const unreadable = () =>
  new Refusal(400, 'Permintaan ini tidak dapat dibaca. Muat ulang halaman, lalu coba lagi.');

/** The body of a request, as `schema` wants it. Refuses all but JSON. */
export const readJson = async <T extends z.ZodType>(
  { req }: Context,
  schema: T,
): Promise<z.output<T>> => {
  if (!/^application\/json(?:\s*;|$)/i.test(req.header('Content-Type') ?? '')) throw unreadable();
  const text = await req.text();
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw unreadable();
  }
  const parsed = schema.safeParse(json);
  if (!parsed.success) throw unreadable();
  return parsed.data;
};
