import { instantOf } from '#domain/dates.ts';

/** What someone approved for a moment: local time in WITA; undefined for at once. */
interface Scheduled {
  publishAt: string | undefined;
}

/** Whether a moment in WITA is still to come at `now`. */
export const isToCome = (publishAt: string | undefined, now: Date): boolean =>
  publishAt !== undefined && instantOf(publishAt) > now;

/** What is due at `now`, the longest due first. */
export const dueAt = <T extends Scheduled>(scheduled: readonly T[], now: Date): T[] =>
  scheduled
    .filter(({ publishAt }) => !isToCome(publishAt, now))
    .toSorted((a, b) => (a.publishAt ?? '').localeCompare(b.publishAt ?? ''));
