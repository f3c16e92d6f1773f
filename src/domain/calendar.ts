import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { Entry } from '#model/entry.ts';
import { addresses } from './address.ts';
import { instantOf } from './dates.ts';
import { lastDay } from './events.ts';

const dayMs = 24 * 60 * 60 * 1000;

const timesOf = (event: Entry<'event'>) => {
  const { date, startTime, endTime } = event.data;
  const last = lastDay(event);
  if (startTime === undefined)
    // iCalendar's end day is the one after the last; whole days are floating, so their UTC parts are written.
    return {
      allDay: true,
      start: new Date(`${date}T00:00:00Z`),
      end: new Date(Date.parse(`${last}T00:00:00Z`) + dayMs),
    };
  const start = instantOf(`${date}T${startTime}`);
  return endTime === undefined ? { start } : { start, end: instantOf(`${last}T${endTime}`) };
};

/**
 * Events as an iCalendar text (RFC 5545). `site` is the portal's own address. The stamp of each event is its first day,
 * so that two builds of the same content are alike.
 */
export const calendarOf = (name: string, events: readonly Entry<'event'>[], site: URL): string => {
  const calendar = ical({
    name,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Kota Palu', product: 'Portal', language: 'ID' },
  });
  for (const event of events) {
    const { title, summary, place, cancelled, date } = event.data;
    calendar.createEvent({
      ...timesOf(event),
      id: `${event.id.replace('/', '.')}@${site.hostname}`,
      stamp: instantOf(date),
      summary: title,
      description: summary,
      location: place,
      status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      url: new URL(addresses('id').entry('event', event.id), site).href,
    });
  }
  return calendar.toString();
};
