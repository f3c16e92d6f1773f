import { byNewest, bySoonest } from '#domain/dates.ts';
import { isUpcoming } from '#domain/events.ts';
import { byUrgency } from '#domain/notices.ts';
import type { Locale } from '#model/path.ts';
import { agenciesByName } from './agencies.ts';
import { now } from './clock.ts';
import { all, listed, one } from './entries.ts';

const hasPicture = ({ data }: { data: { pictures?: unknown[] | undefined } }) =>
  (data.pictures?.length ?? 0) > 0;

/** What the home page shows, in its order. The news begins with the newest that has a picture. */
export const homePage = async (locale: Locale) => {
  const city = await one('city', 'city', locale);
  const services = await listed('service', locale);
  const wanted = city?.data.featured.services ?? [];
  const newest = (await listed('news', locale)).toSorted(byNewest).slice(0, 6);
  const lead = newest.find(hasPicture) ?? newest[0];
  return {
    city,
    emergencyGuide: await one('page', 'keadaan-darurat', locale),
    services: wanted.flatMap((id) => services.filter((service) => service.id === id)),
    topics: await all('topic', locale),
    notices: (await listed('notice', locale)).toSorted(byUrgency).slice(0, 4),
    news: lead ? [lead, ...newest.filter(({ id }) => id !== lead.id)] : [],
    events: (await listed('event', locale))
      .filter((event) => isUpcoming(event, now))
      .toSorted(bySoonest)
      .slice(0, 4),
    agencies: await agenciesByName(locale),
  };
};

/** See {@link homePage}. */
export type HomePage = Awaited<ReturnType<typeof homePage>>;
