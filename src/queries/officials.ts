import type { Entry } from '#model/entry.ts';
import type { Locale } from '#model/path.ts';
import { agenciesByName, officialsOf } from './agencies.ts';
import { all, listed, one } from './entries.ts';
import { pathsOf } from './paths.ts';

/** The offices of each agency; agencies without any are left out. */
export const officialsByAgency = async (locale: Locale) => {
  const groups = (await agenciesByName(locale)).map(async (agency) => ({
    agency,
    officials: await officialsOf(agency.id, locale),
  }));
  return (await Promise.all(groups)).filter(({ officials }) => officials.length > 0);
};

/** The office that another answers to, and those that answer to it. */
export const chainOf = async ({ id, data }: Entry<'official'>, locale: Locale) => ({
  above: data.reportsTo === undefined ? undefined : await one('official', data.reportsTo, locale),
  below: (await listed('official', locale)).filter((official) => official.data.reportsTo === id),
});

/** The page of every office in each language. */
export const officialPaths = () =>
  pathsOf(
    (locale) => all('official', locale),
    ({ agency = '', slug }) => ({ agency, official: slug }),
  );
