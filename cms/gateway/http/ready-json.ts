import type { Context } from 'hono';
import type { ReadyJson } from '../ready-json.ts';

/** `gzip` in a list of encodings, unless it is told to be unwelcome. */
const takesGzip = /(?:^|[\s,])gzip\s*(?:;\s*q=(?!0(?:\.0*)?\s*(?:,|$))[^,]*)?(?:,|$)/i;

/** Answers with JSON that is ready, packed where the browser takes it so. */
export const answerReady = (context: Context, { bytes, packed }: ReadyJson): Response => {
  const headers = { 'Content-Type': 'application/json', Vary: 'Accept-Encoding' };
  return takesGzip.test(context.req.header('Accept-Encoding') ?? '')
    ? context.body(packed, 200, { ...headers, 'Content-Encoding': 'gzip' })
    : context.body(bytes, 200, headers);
};
