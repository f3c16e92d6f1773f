import type { Locale } from '#model/path.ts';
import { all } from './entries.ts';
import { pathsOf } from './paths.ts';

/** The free pages of the city itself. */
export const cityPages = async (locale: Locale) =>
  (await all('page', locale)).filter(({ agency }) => agency === undefined);

/** The page of every free page of the city, in each language. */
export const cityPagePaths = () => pathsOf(cityPages, ({ slug }) => ({ page: slug }));

/** The page of every free page of an agency, in each language. */
export const agencyPagePaths = () =>
  pathsOf(
    async (locale) => (await all('page', locale)).filter(({ agency }) => agency !== undefined),
    ({ agency = '', slug }) => ({ agency, page: slug }),
  );
