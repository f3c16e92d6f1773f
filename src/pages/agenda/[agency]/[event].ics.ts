import type { APIContext } from 'astro';
import { calendarOf } from '#domain/calendar.ts';
import type { Entry } from '#model/entry.ts';
import { all } from '#queries/entries.ts';

export const getStaticPaths = async () =>
  (await all('event')).map((event) => ({
    params: { agency: event.agency, event: event.slug },
    props: { event },
  }));

/** One event. */
export const GET = ({ site, props }: APIContext<{ event: Entry<'event'> }>) =>
  new Response(calendarOf(props.event.data.title, [props.event], site as URL), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
