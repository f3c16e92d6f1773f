import type { APIContext } from 'astro';
import { feedOf } from '#queries/feeds.ts';

/** The newest news of the whole city. */
export const GET = ({ site }: APIContext) => feedOf(site as URL);
