import type { APIContext } from 'astro';
import { addresses, editor } from '#domain/address.ts';

/** What search engines may read: all but the way to the editor and search results. */
export const GET = ({ site }: APIContext) =>
  new Response(`User-agent: *
Disallow: ${editor}
Disallow: ${addresses('id').search}
Disallow: ${addresses('en').search}
Sitemap: ${new URL('/sitemap.xml', site).href}
`);
