import type { APIContext } from 'astro';
import { securityContacts, securityTxt } from '#domain/security-txt.ts';
import { now } from '#queries/clock.ts';
import { one } from '#queries/entries.ts';

/** Whom to tell of a hole in the portal's safety (RFC 9116). It holds from this build on for half a year. */
export const GET = async ({ site, url }: APIContext) => {
  const city = await one('city', 'city');
  const home = new URL('/', site);
  const contacts = securityContacts(city?.data ?? { channels: [] }, home);
  return new Response(securityTxt({ contacts, canonical: new URL(url.pathname, home) }, now));
};
