import { agencyTypes } from '#model/agency.ts';
import { byNewest, bySoonest } from '#domain/dates.ts';
import { isUpcoming } from '#domain/events.ts';
import { byUrgency } from '#domain/notices.ts';
import type { Entry } from '#model/entry.ts';
import type { KindName } from '#model/kinds.ts';
import type { Locale } from '#model/path.ts';
import { now } from './clock.ts';
import { all, listed } from './entries.ts';
import { pathsOf } from './paths.ts';

const byTitle = (a: { data: { title: string } }, b: { data: { title: string } }) =>
  a.data.title.localeCompare(b.data.title, 'id');

/** Every agency, by the name people use. */
export const agenciesByName = async (locale: Locale) =>
  (await all('agency', locale)).toSorted((a, b) =>
    a.data.shortName.localeCompare(b.data.shortName, 'id'),
  );

/** The agencies of each type, in the order of the types; types without any are left out. */
export const agenciesByType = async (locale: Locale) => {
  const agencies = (await all('agency', locale)).toSorted(byTitle);
  return (Object.keys(agencyTypes) as (keyof typeof agencyTypes)[])
    .map((type) => ({ type, agencies: agencies.filter((agency) => agency.data.type === type) }))
    .filter((group) => group.agencies.length > 0);
};

/** What lists show of a kind that is one agency's own. */
const own = async <K extends KindName>(kind: K, agency: string, locale: Locale) =>
  (await listed(kind, locale)).filter((entry) => entry.agency === agency);

/** An agency's services, by name. */
export const servicesOf = async (agency: string, locale: Locale) =>
  (await own('service', agency, locale)).toSorted(byTitle);

/** An agency's news, newest first. */
export const newsOf = async (agency: string, locale: Locale) =>
  (await own('news', agency, locale)).toSorted(byNewest);

/** An agency's notices in force, emergencies first, then the newest. */
export const noticesOf = async (agency: string, locale: Locale) =>
  (await own('notice', agency, locale)).toSorted(byUrgency);

/** An agency's coming events, soonest first. */
export const eventsOf = async (agency: string, locale: Locale) =>
  (await own('event', agency, locale))
    .filter((event) => isUpcoming(event, now))
    .toSorted(bySoonest);

/** An agency's documents, newest first. */
export const documentsOf = async (agency: string, locale: Locale) =>
  (await own('document', agency, locale)).toSorted(byNewest);

/** An agency's free pages, by name. */
export const pagesOf = async (agency: string, locale: Locale) =>
  (await own('page', agency, locale)).toSorted(byTitle);

/** An agency's offices: first those that answer to none of its own. */
export const officialsOf = async (agency: string, locale: Locale) => {
  const officials = await own('official', agency, locale);
  const ids = new Set(officials.map(({ id }) => id));
  const isHead = ({ data }: Entry<'official'>) =>
    data.reportsTo === undefined || !ids.has(data.reportsTo);
  return officials.toSorted((a, b) => Number(isHead(b)) - Number(isHead(a)) || byTitle(a, b));
};

/** The page of every agency in each language, for a section of its own. */
export const agencyPaths = () =>
  pathsOf(
    (locale) => all('agency', locale),
    ({ id }) => ({ agency: id }),
  );
