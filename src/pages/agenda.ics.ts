import type { APIContext } from 'astro';
import { bySoonest } from '#domain/dates.ts';
import { calendarOf } from '#domain/calendar.ts';
import { dictionary } from '#i18n/dictionary.ts';
import { listed } from '#queries/entries.ts';

/** The agenda of the whole city. */
export const GET = async ({ site }: APIContext) =>
  new Response(
    calendarOf(
      dictionary('id').feeds.calendar,
      (await listed('event')).sort(bySoonest),
      site as URL,
    ),
    {
      headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
    },
  );
