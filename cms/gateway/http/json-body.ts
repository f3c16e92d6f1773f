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

/**
 * How many characters of a request may stand outside its strings. A save of many files has some thousands; twenty megabytes of
 * empty lists would take a gigabyte of memory and seconds of everybody's time.
 */
const mostStructure = 64 * 1024;

/** The place behind the string that begins at `start`; the end of the text where it does not end. */
const endOfString = (text: string, start: number): number => {
  for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let before = end - 1;
    while (text[before] === '\\') before -= 1;
    if ((end - before) % 2 === 1) return end + 1;
  }
  return text.length;
};

/** Whether a JSON text is small but for its strings. Asked before anything is made of it. */
const isPlain = (text: string): boolean => {
  let structure = 0;
  let at = 0;
  while (at < text.length && structure <= mostStructure) {
    const quote = text.indexOf('"', at);
    structure += (quote === -1 ? text.length : quote) - at;
    at = quote === -1 ? text.length : endOfString(text, quote);
  }
  return structure <= mostStructure;
};

const unreadable = () =>
  new Refusal(400, 'Permintaan ini tidak dapat dibaca. Muat ulang halaman, lalu coba lagi.');

/** The body of a request, as `schema` wants it. Refuses all but JSON. */
export const readJson = async <T extends z.ZodType>(
  { req }: Context,
  schema: T,
): Promise<z.output<T>> => {
  if (!/^application\/json(?:\s*;|$)/i.test(req.header('Content-Type') ?? '')) throw unreadable();
  const text = await req.text();
  if (!isPlain(text)) throw unreadable();
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
