import { bySoonest } from '#domain/dates.ts';
import { byMonth, isUpcoming } from '#domain/events.ts';
import { isWithdrawn } from '#domain/publication.ts';
import type { Locale } from '#model/path.ts';
import { now } from './clock.ts';
import { all, listed } from './entries.ts';
import { pathsOf } from './paths.ts';

/** Coming events by month, soonest first. */
export const upcomingByMonth = async (locale: Locale) =>
  byMonth(
    (await listed('event', locale)).filter((event) => isUpcoming(event, now)).toSorted(bySoonest),
  );

/** Past events by month, latest first. */
export const pastByMonth = async (locale: Locale) =>
  byMonth(
    (await all('event', locale))
      .filter((event) => !isUpcoming(event, now) && !isWithdrawn(event))
      .toSorted(bySoonest)
      .toReversed(),
  );

/** The page of every event in each language. */
export const eventPaths = () =>
  pathsOf(
    (locale) => all('event', locale),
    ({ agency = '', slug }) => ({ agency, event: slug }),
  );
