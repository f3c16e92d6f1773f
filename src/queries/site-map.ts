import { isWithdrawn } from '#domain/publication.ts';
import type { Locale } from '#model/path.ts';
import { agenciesByType } from './agencies.ts';
import { areaTree } from './areas.ts';
import { all } from './entries.ts';
import { journeyList } from './journeys/journeys.ts';
import { cityPages } from './pages.ts';

/** What the site map page lists beside the portal's parts. */
export const siteMap = async (locale: Locale) => ({
  pages: (await cityPages(locale)).filter((page) => !isWithdrawn(page)),
  topics: await all('topic', locale),
  journeys: await journeyList(locale),
  agencies: (await agenciesByType(locale)).flatMap((group) => group.agencies),
  areas: (await areaTree(locale)).flatMap(({ area, children }) => [area, ...children]),
});
