import type { Schedule } from '#domain/schedule.ts';

/** Palu's distance from UTC; WITA has no summer time. */
const offset = 8 * 60 * 60 * 1000;

const dayLength = 24 * 60 * 60 * 1000;

/** How far ahead the next opening is looked for, in days: longer than any run of holidays. */
const horizon = 30;

/** A moment in Palu: the day, the weekday from 1 (Monday), and the time. */
export interface Moment {
  day: string;
  weekday: number;
  time: string;
}

/** Whether a place is open, until when, or from when again. `unsure`: the days off of that year are not known. */
export type Opening =
  | { state: 'always' }
  | { state: 'open'; until: string; unsure: boolean }
  | { state: 'closed'; next: Moment | undefined; unsure: boolean };

const localOf = (at: number): Moment => {
  const shifted = new Date(at + offset);
  const iso = shifted.toISOString();
  return { day: iso.slice(0, 10), weekday: shifted.getUTCDay() || 7, time: iso.slice(11, 16) };
};

const momentOf = (day: string, time: string): number => Date.parse(`${day}T${time}:00Z`) - offset;

const isIn = (row: Schedule['rows'][number], weekday: number): boolean =>
  row.from <= row.to
    ? weekday >= row.from && weekday <= row.to
    : weekday >= row.from || weekday <= row.to;

const yearOf = (day: string): number => Number(day.slice(0, 4));

interface Span {
  from: number;
  until: number;
}

const closureSpans = ({ closures }: Schedule): Span[] =>
  closures.map(({ from, until }) => ({
    from: from === undefined ? -Infinity : Date.parse(from),
    until: until === undefined ? Infinity : Date.parse(until),
  }));

/** The spans of a day, in order, without the times at which a notice closes the place. */
const spansOn = (schedule: Schedule, day: string, weekday: number): Span[] => {
  if (schedule.holidays.includes(day)) return [];
  const spans = schedule.rows
    .filter((row) => isIn(row, weekday))
    .map(({ opens, closes }) => ({ from: momentOf(day, opens), until: momentOf(day, closes) }))
    .sort((a, b) => a.from - b.from);
  return closureSpans(schedule).reduce<Span[]>(
    (open, closed) =>
      open.flatMap((span) =>
        [
          { from: span.from, until: Math.min(span.until, closed.from) },
          { from: Math.max(span.from, closed.until), until: span.until },
        ].filter(({ from, until }) => from < until),
      ),
    spans,
  );
};

const openingAlways = (schedule: Schedule, now: number): Opening => {
  const closed = closureSpans(schedule).find(({ from, until }) => from <= now && now < until);
  if (!closed) return { state: 'always' };
  const next = closed.until === Infinity ? undefined : localOf(closed.until);
  return { state: 'closed', next, unsure: false };
};

/** Whether a place is open at `now`, milliseconds since 1970 in UTC. The moment of closing itself is closed. */
export const openingAt = (schedule: Schedule, now: number): Opening => {
  if (schedule.always) return openingAlways(schedule, now);
  for (let ahead = 0; ahead <= horizon; ahead += 1) {
    const { day, weekday } = localOf(now + ahead * dayLength);
    const unsure = !schedule.years.includes(yearOf(day));
    for (const { from, until } of spansOn(schedule, day, weekday)) {
      if (now < from) return { state: 'closed', next: localOf(from), unsure };
      if (now < until) return { state: 'open', until: localOf(until).time, unsure };
    }
  }
  return { state: 'closed', next: undefined, unsure: false };
};
