import type { Entry } from '#model/entry.ts';
import { dayOf } from './dates.ts';

/** The last day of an event, `YYYY-MM-DD`. */
export const lastDay = ({ data }: Entry<'event'>): string => data.endDate ?? data.date;

/** Whether an event is still to come or going on at `now`: until its last day in Palu is over. */
export const isUpcoming = (event: Entry<'event'>, now: Date): boolean => lastDay(event) >= dayOf(now);
