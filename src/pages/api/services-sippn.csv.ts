import type { APIContext } from 'astro';
import { sippnCsv } from '#queries/doors/sippn.ts';

/** The services in force as a table in SIPPN's components 1 to 6. */
export const GET = async ({ site }: APIContext) =>
  new Response(await sippnCsv(site as URL), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
