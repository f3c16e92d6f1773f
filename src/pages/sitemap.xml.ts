import type { APIContext } from 'astro';
import { sitemapOf } from '#domain/sitemap.ts';
import { mappedPages } from '#queries/mapped-pages.ts';

/** Every page of the portal, for search engines. */
export const GET = async ({ site }: APIContext) =>
  new Response(sitemapOf(await mappedPages(), site as URL), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8' },
  });
