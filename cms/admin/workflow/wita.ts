import { dayOf, longDay } from '#domain/dates.ts';

const time = new Intl.DateTimeFormat('id-ID', {
  timeZone: 'Asia/Makassar',
  hour: '2-digit',
  minute: '2-digit',
});

/** A moment in words: “10.42 WITA” today, “9 Maret 2026, 10.42 WITA” on other days. */
export const momentWords = (iso: string, now: Date): string => {
  const moment = new Date(iso);
  const clock = `${time.format(moment)} WITA`;
  const day = dayOf(moment);
  return day === dayOf(now) ? clock : `${longDay(day, 'id')}, ${clock}`;
};
