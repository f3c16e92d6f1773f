import { dayOf } from '#domain/dates.ts';
import type { Version } from '#domain/history/history.ts';
import { promise } from '#model/standard/promise.ts';
import type { Text } from './record.ts';

/** The versions that today's model can read, oldest first. */
export const versionsIn = (texts: readonly Text[]): Version[] =>
  texts.flatMap(({ time, data }) => {
    const { data: read } = promise.safeParse(data);
    return read ? [{ day: dayOf(new Date(time * 1000)), promise: read }] : [];
  });
