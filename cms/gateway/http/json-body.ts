import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { z } from 'zod';
import { Refusal } from '../refusal.ts';

/** The largest request, in bytes: pictures travel as base64, a third larger than they are. */
const largestBody = 20 * 1024 * 1024;

const limitTo = (maxSize: number, words: string) =>
  bodyLimit({
    maxSize,
    onError: () => {
      throw new Refusal(413, words);
    },
  });

/** Refuses a request that is too large, before it is read. */
export const limitBody = limitTo(
  largestBody,
  'Kiriman ini terlalu besar. Perkecil gambar atau berkasnya, lalu coba lagi.',
);

/** The same for requests that carry a few words alone, some of them from strangers. */
export const limitWords = limitTo(
  16 * 1024,
  'Kiriman ini terlalu besar. Muat ulang halaman, lalu coba lagi.',
);

/** The same for the texts of one entry, without what lies beside it. */
export const limitTexts = limitTo(
  512 * 1024,
  'Tulisan ini terlalu panjang untuk diperiksa selagi diketik.',
);

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
