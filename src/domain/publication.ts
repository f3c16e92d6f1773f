import { instantOf } from './dates.ts';

/** `scheduled`: not yet public. `public`: in force. `archived`: past its expiry; its page stays, lists leave it out. */
export type Publication = 'scheduled' | 'public' | 'archived';

/** The fields that decide; kinds without them are always public. Local texts in WITA. */
interface Dated {
  publishAt?: string | undefined;
  expireAt?: string | undefined;
}

/** What an entry's publication is at `now`. The moment of expiry itself is past. */
export const publicationOf = (data: object, now: Date): Publication => {
  const { publishAt, expireAt } = data as Dated;
  if (publishAt !== undefined && now < instantOf(publishAt)) return 'scheduled';
  return expireAt !== undefined && now >= instantOf(expireAt) ? 'archived' : 'public';
};

/** Whether an entry has a page at `now`: everything but what is scheduled. */
export const isPublic = (entry: { data: object }, now: Date): boolean =>
  publicationOf(entry.data, now) !== 'scheduled';

/** Whether an entry was taken back. Its page stays; lists, feeds and search leave it out. */
export const isWithdrawn = ({ data }: { data: object }): boolean =>
  (data as { withdrawn?: object }).withdrawn !== undefined;

/** Whether an entry is shown in lists at `now`. */
export const isListed = (entry: { data: object }, now: Date): boolean =>
  publicationOf(entry.data, now) === 'public' && !isWithdrawn(entry);
