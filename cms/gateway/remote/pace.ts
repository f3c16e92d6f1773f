/** When pushes go out. Times are milliseconds since 1970. */
export interface Pace {
  /** The least time between two pushes in office hours. */
  pushEvery: number;
  /** The most time between two looks at the remote. */
  fetchEvery: number;
}

const minute = 60_000;
const day = 24 * 60 * minute;

/** Palu is eight hours ahead of UTC all year. */
const zone = 8 * 60 * minute;

/** Office hours, from the start of the day in Palu. */
const office = { opens: 7 * 60 * minute, closes: 17 * 60 * minute };

/** The end of the office hours that `now` lies in; undefined outside them and at weekends. */
const officeEnd = (now: number): number | undefined => {
  const local = now + zone;
  const midnight = local - (local % day);
  const weekday = new Date(midnight).getUTCDay();
  const inside = local >= midnight + office.opens && local < midnight + office.closes;
  return inside && weekday !== 0 && weekday !== 6 ? midnight + office.closes - zone : undefined;
};

/**
 * When what was published may be pushed: at once when it is urgent, when nothing was pushed before, and outside office
 * hours; otherwise as soon as `every` has passed since the last push. Never before `now`.
 */
export const nextPushAt = (
  now: number,
  lastPush: number | undefined,
  urgent: boolean,
  every: number,
): number => {
  const end = officeEnd(now);
  if (urgent || lastPush === undefined || end === undefined) return now;
  return Math.max(now, Math.min(lastPush + every, end));
};

const firstRetry = 5000;
const lastRetry = 15 * minute;

/** How long to wait after the n-th failure in a row. `chance` lies between 0 and 1 and spreads gateways apart. */
export const retryDelay = (failures: number, chance: number): number => {
  const full = Math.min(lastRetry, firstRetry * 2 ** (failures - 1));
  return Math.round(full * (0.5 + chance / 2));
};
