import { dayOf } from '#domain/dates.ts';
import { missingYears, scheduleOf } from '#domain/schedule.ts';
import { disruptionsOf } from '#domain/status.ts';
import type { Entry } from '#model/entry.ts';
import type { Locale } from '#model/path.ts';
import { agenciesByName } from '../agencies.ts';
import { now } from '../clock.ts';
import { all, listed, one } from '../entries.ts';
import { pathsOf } from '../paths.ts';

const today = dayOf(now);

/** The hours of a counter: its own, or its agency's; undefined where neither says. */
export const hoursOf = async ({ agency, data }: Entry<'counter'>) =>
  data.hours ?? (await one('agency', agency ?? ''))?.data.hours;

/** What disrupts a service, from now on: notices that name it or one of its counters. */
export const disruptionsOfService = async ({ id, data }: Entry<'service'>, locale: Locale) =>
  disruptionsOf(
    { services: [id], counters: data.counters ?? [] },
    await all('notice', locale),
    now,
  );

/** What disrupts a counter, from now on. */
export const disruptionsOfCounter = async ({ id }: Entry<'counter'>, locale: Locale) =>
  disruptionsOf({ services: [], counters: [id] }, await all('notice', locale), now);

/** When a counter is open: its hours for readers, and the schedule that the browser reckons with. */
export const openingOf = async (counter: Entry<'counter'>, locale: Locale) => {
  const hours = await hoursOf(counter);
  const always = counter.data.alwaysOpen ?? false;
  if (hours === undefined && !always) return undefined;
  const disruptions = await disruptionsOfCounter(counter, locale);
  const schedule = scheduleOf({ hours, always }, await all('holidays'), disruptions, today);
  return { hours: always ? undefined : hours, always, schedule };
};

/** The services given at a counter. */
export const servicesAt = async ({ id }: Entry<'counter'>, locale: Locale) =>
  (await listed('service', locale)).filter(({ data }) => data.counters?.includes(id) ?? false);

/** The counters of each agency; agencies without any are left out. */
export const countersByAgency = async (locale: Locale) => {
  const counters = await listed('counter', locale);
  return (await agenciesByName(locale))
    .map((agency) => ({
      agency,
      counters: counters.filter((counter) => counter.agency === agency.id),
    }))
    .filter((group) => group.counters.length > 0);
};

/** The page of every counter, in each language. */
export const counterPaths = () =>
  pathsOf(
    (locale) => all('counter', locale),
    ({ agency = '', slug }) => ({ agency, counter: slug }),
  );

/** The published years of days off, the newest first, and those near that are not published. */
export const holidayYears = async () => {
  const years = await all('holidays');
  return {
    years: years.toSorted((a, b) => b.id.localeCompare(a.id)),
    missing: missingYears(years, today),
  };
};
