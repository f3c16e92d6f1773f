import type { Entry } from '#model/entry.ts';
import { dayOf } from './dates.ts';

/** The last day of an event, `YYYY-MM-DD`. */
export const lastDay = ({ data }: Entry<'event'>): string => data.endDate ?? data.date;

/** Whether an event is still to come or going on at `now`: until its last day in Palu is over. */
export const isUpcoming = (event: Entry<'event'>, now: Date): boolean =>
  lastDay(event) >= dayOf(now);

/** Events by the month in which they begin, in the order given. `month` is the first day of it, `YYYY-MM-01`. */
export const byMonth = (
  events: readonly Entry<'event'>[],
): { month: string; events: Entry<'event'>[] }[] => {
  const months = new Map<string, Entry<'event'>[]>();
  for (const event of events) {
    const month = `${event.data.date.slice(0, 7)}-01`;
    months.set(month, [...(months.get(month) ?? []), event]);
  }
  return [...months].map(([month, inMonth]) => ({ month, events: inMonth }));
};
