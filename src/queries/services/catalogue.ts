import { addresses } from '#domain/address.ts';
import { byLetter, countsOf, facetsOf, type Facet, type Faceted } from '#domain/facets.ts';
import { byTitle } from '#domain/services.ts';
import { dictionary } from '#i18n/dictionary.ts';
import type { Entry } from '#model/entry.ts';
import type { Locale } from '#model/path.ts';
import { digitalLevels } from '#model/service.ts';
import { audiences, type Audience } from '#model/topic.ts';
import { agenciesByName } from '../agencies.ts';
import { all, listed, one } from '../entries.ts';
import { journeyList } from '../journeys/journeys.ts';
import { pathsOf } from '../paths.ts';

/** How a service can be asked for. */
type Way = keyof typeof digitalLevels;

const ways = Object.keys(digitalLevels) as Way[];

/** A value of a side: its name, the page that lists its services, and how many they are. */
export interface FacetLink {
  value: string;
  title: string;
  href: string;
  count: number;
}

/** A side of the catalogue with its values. */
export interface FacetGroup {
  facet: Facet;
  links: FacetLink[];
}

/** A service in the catalogue's list. */
export interface ListedService {
  service: Entry<'service'>;
  agency: Entry<'agency'> | undefined;
  facets: Faceted;
}

const valuesOf = async (locale: Locale): Promise<Record<Facet, Omit<FacetLink, 'count'>[]>> => {
  const { services } = dictionary(locale);
  const to = addresses(locale);
  const entries = (found: readonly Entry<'journey' | 'topic'>[]) =>
    found.map(({ id, kind, data }) => ({ value: id, title: data.title, href: to.entry(kind, id) }));
  return {
    journey: entries(await journeyList(locale)),
    topic: entries(await all('topic', locale)),
    audience: (Object.keys(audiences) as Audience[]).map((value) => ({
      value,
      title: services.audiences[value],
      href: to.servicesOf(value),
    })),
    way: ways.map((value) => ({
      value,
      title: services.digital[value],
      href: to.servicesBy(value),
    })),
    agency: (await agenciesByName(locale)).map(({ id, data }) => ({
      value: id,
      title: data.shortName,
      href: to.agencySection(id, 'layanan'),
    })),
  };
};

/** The catalogue: the most wanted services, every side with its values, and all services from A to Z. */
export const catalogue = async (locale: Locale) => {
  const services = (await listed('service', locale)).toSorted(byTitle);
  const journeys = await journeyList(locale);
  const agencies = await agenciesByName(locale);
  const sorted = services.map((service): ListedService => ({
    service,
    agency: agencies.find(({ id }) => id === service.agency),
    facets: facetsOf(service, journeys),
  }));
  const faceted = sorted.map((item) => item.facets);
  const groups = Object.entries(await valuesOf(locale)).map(([facet, values]) => {
    const names = values.map(({ value }) => value);
    const counts = countsOf(faceted, facet as Facet, names);
    return {
      facet: facet as Facet,
      links: counts.flatMap(({ value, count }) =>
        values.filter((known) => known.value === value).map((known) => ({ ...known, count })),
      ),
    };
  });
  const wanted = (await one('city', 'city'))?.data.featured.services ?? [];
  return {
    count: services.length,
    wanted: wanted.flatMap((id) => services.filter((service) => service.id === id)),
    agencies,
    groups: groups.filter(({ links }) => links.length > 0),
    letters: byLetter(
      sorted.map((item) => ({
        ...item,
        data: item.service.data,
        textLocale: item.service.textLocale,
      })),
    ),
  };
};

/** See {@link catalogue}. */
export type Catalogue = Awaited<ReturnType<typeof catalogue>>;

/** The services that can be asked for in one way, by name. */
export const servicesOfWay = async (way: Way, locale: Locale) =>
  (await listed('service', locale)).filter(({ data }) => data.digital === way).toSorted(byTitle);

/** The page of every way in each language. */
export const wayPaths = () =>
  pathsOf(
    () => Promise.resolve(ways),
    (way) => ({ way }),
  );
