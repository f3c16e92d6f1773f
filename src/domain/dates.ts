import type { Locale } from '#model/path.ts';

/** The city's time zone (WITA, UTC+8). */
const timeZone = 'Asia/Makassar';

/** The offset of {@link timeZone}; it has no summer time. */
const offset = '+08:00';

const languages: Readonly<Record<Locale, string>> = { id: 'id-ID', en: 'en-GB' };

/** The day in Palu at a moment, `YYYY-MM-DD`. */
export const dayOf = (moment: Date): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone }).format(moment);

/** The moment of a local text `YYYY-MM-DDTHH:mm` or of a day's beginning `YYYY-MM-DD`, as an instant. */
export const instantOf = (local: string): Date =>
  new Date(local.includes('T') ? `${local}:00${offset}` : `${local}T00:00:00${offset}`);

/** A local text as ISO 8601 with its offset, for machines. */
export const isoOf = (local: string): string =>
  local.includes('T') ? `${local}:00${offset}` : local;

/** A day in words: “9 Maret 2026”. */
export const longDay = (day: string, locale: Locale): string =>
  new Intl.DateTimeFormat(languages[locale], { dateStyle: 'long', timeZone }).format(
    instantOf(day),
  );

/** A day with its weekday: “Senin, 9 Maret 2026”. */
export const fullDay = (day: string, locale: Locale): string =>
  new Intl.DateTimeFormat(languages[locale], {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone,
  }).format(instantOf(day));

/** A month in words: “Maret 2026”. `day` is any day of it. */
export const longMonth = (day: string, locale: Locale): string =>
  new Intl.DateTimeFormat(languages[locale], { month: 'long', year: 'numeric', timeZone }).format(
    instantOf(day),
  );

/** Day, short month and year apart, as an agenda shows them. */
export const dayParts = (
  day: string,
  locale: Locale,
): { day: string; month: string; year: string } => {
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(languages[locale], { ...options, timeZone }).format(instantOf(day));
  return {
    day: part({ day: 'numeric' }),
    month: part({ month: 'short' }),
    year: part({ year: 'numeric' }),
  };
};

/** A clock time as people write it: “08.30 WITA”, “08:30 WITA” in English. */
export const clock = (time: string, locale: Locale): string =>
  `${locale === 'id' ? time.replace(':', '.') : time} WITA`;

/** Newest first, by `date`; of one day, by id, so that builds are the same everywhere. */
export const byNewest = (
  a: { id: string; data: { date: string } },
  b: { id: string; data: { date: string } },
): number => b.data.date.localeCompare(a.data.date) || a.id.localeCompare(b.id);

/** Oldest first, by `date`, whole-day entries before timed ones. */
export const bySoonest = (
  a: { id: string; data: { date: string; startTime?: string | undefined } },
  b: { id: string; data: { date: string; startTime?: string | undefined } },
): number =>
  a.data.date.localeCompare(b.data.date) ||
  (a.data.startTime ?? '').localeCompare(b.data.startTime ?? '') ||
  a.id.localeCompare(b.id);
