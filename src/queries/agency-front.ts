import type { Entry } from '#model/entry.ts';
import type { Locale } from '#model/path.ts';
import { documentsOf, eventsOf, newsOf, noticesOf, pagesOf, servicesOf } from './agencies.ts';
import { all } from './entries.ts';

/** What stands on an agency's front page: the first few of each. */
export const agencyFront = async ({ id }: Entry<'agency'>, locale: Locale) => ({
  notices: await noticesOf(id, locale),
  services: (await servicesOf(id, locale)).slice(0, 6),
  news: (await newsOf(id, locale)).slice(0, 3),
  events: (await eventsOf(id, locale)).slice(0, 3),
  documents: (await documentsOf(id, locale)).slice(0, 4),
  pages: await pagesOf(id, locale),
  children: (await all('agency', locale)).filter(({ data }) => data.parent === id),
});

/** See {@link agencyFront}. */
export type AgencyFront = Awaited<ReturnType<typeof agencyFront>>;
