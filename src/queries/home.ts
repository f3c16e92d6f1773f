import { byNewest, bySoonest } from '#domain/dates.ts';
import { isUpcoming } from '#domain/events.ts';
import type { Locale } from '#model/path.ts';
import { agenciesByName } from './agencies.ts';
import { now } from './clock.ts';
import { all, listed, one } from './entries.ts';

const hasPicture = ({ data }: { data: { pictures?: unknown[] | undefined } }) => (data.pictures?.length ?? 0) > 0;

/** What the home page shows, in its order. */
export const homePage = async (locale: Locale) => {
  const city = await one('city', 'city', locale);
  const services = await listed('service', locale);
  const wanted = city?.data.featured.services ?? [];
  const news = (await listed('news', locale)).toSorted(byNewest).slice(0, 6);
  return {
    city,
    emergencyGuide: await one('page', 'keadaan-darurat', locale),
    services: wanted.flatMap((id) => services.filter((service) => service.id === id)),
    topics: await all('topic', locale),
    notices: (await listed('notice', locale)).toSorted(byNewest).slice(0, 4),
    news: news.toSorted((a, b) => Number(hasPicture(b)) - Number(hasPicture(a)) || byNewest(a, b)),
    events: (await listed('event', locale)).filter((event) => isUpcoming(event, now)).toSorted(bySoonest).slice(0, 5),
    agencies: await agenciesByName(locale),
  };
};

/** See {@link homePage}. */
export type HomePage = Awaited<ReturnType<typeof homePage>>;
