import type { Entry } from '#model/entry.ts';
import { weekdays, type OpeningHours, type Weekday } from '#model/parts/opening-hours.ts';
import { isoOf } from './dates.ts';
import type { Disruption } from './status.ts';

/** When a place is open, as a page holds it. Weekdays count from 1 (Monday) to 7; times are WITA, `HH:mm`. */
export interface Schedule {
  /** Open by day and night. Then no row counts. */
  always?: boolean;
  rows: readonly { from: number; to: number; opens: string; closes: string }[];
  /** Days off, `YYYY-MM-DD`. */
  holidays: readonly string[];
  /** The years whose days off are known. */
  years: readonly number[];
  /** Times at which a notice closes the place; moments as ISO 8601. An open end is absent. */
  closures: readonly { from?: string | undefined; until?: string | undefined }[];
}

const order = Object.keys(weekdays) as Weekday[];

/** The number of a weekday, from 1 (Monday). */
const numberOf = (day: Weekday): number => order.indexOf(day) + 1;

const daysOff = (years: readonly Entry<'holidays'>[], today: string) =>
  years
    .flatMap(({ data }) => data.days.map(({ date }) => date))
    .filter((day) => day >= today)
    .sort();

/**
 * The schedule of a place with these hours. `years` are all published years of days off; days before `today` are left out.
 * Only disruptions that close count: a limited service is open.
 */
export const scheduleOf = (
  place: { hours: OpeningHours | undefined; always: boolean },
  years: readonly Entry<'holidays'>[],
  disruptions: readonly Disruption[],
  today: string,
): Schedule => ({
  ...(place.always ? { always: true } : {}),
  rows: (place.hours ?? []).map(({ from, to, opens, closes }) => ({
    from: numberOf(from),
    to: numberOf(to),
    opens,
    closes,
  })),
  holidays: place.always ? [] : daysOff(years, today),
  years: years.map(({ id }) => Number(id)).filter((year) => year >= Number(today.slice(0, 4))),
  closures: disruptions
    .filter(({ state }) => state === 'tutup')
    .map(({ from, until }) => ({
      from: from === undefined ? undefined : isoOf(from),
      until: until === undefined ? undefined : isoOf(until),
    })),
});

/** The years from the one of `today` to the next whose days off are not published. */
export const missingYears = (years: readonly Entry<'holidays'>[], today: string): number[] => {
  const current = Number(today.slice(0, 4));
  return [current, current + 1].filter((year) => !years.some(({ id }) => Number(id) === year));
};
