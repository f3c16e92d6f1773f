import type { APIContext } from 'astro';
import { apiCatalogOf } from '#domain/doors/doors.ts';

/** The list of all doors for machines (RFC 9727). */
export const GET = ({ site }: APIContext) =>
  new Response(JSON.stringify(apiCatalogOf(site as URL)), {
    headers: { 'Content-Type': 'application/linkset+json' },
  });
