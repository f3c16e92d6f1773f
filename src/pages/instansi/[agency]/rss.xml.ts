import type { APIContext } from 'astro';
import type { Entry } from '#model/entry.ts';
import { all } from '#queries/entries.ts';
import { feedOf } from '#queries/feeds.ts';

export const getStaticPaths = async () =>
  (await all('agency')).map((agency) => ({ params: { agency: agency.id }, props: { agency } }));

/** The newest news of one agency. */
export const GET = ({ site, props }: APIContext<{ agency: Entry<'agency'> }>) =>
  feedOf(site as URL, props.agency);
