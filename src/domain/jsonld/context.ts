import type { Entry } from '#model/entry.ts';
import type { Locale } from '#model/path.ts';
import { addresses } from '../address.ts';

/** What an entry alone does not say. `site` is the portal's own address. */
export interface LinkedContext {
  site: URL;
  locale: Locale;
  /** The agency whose entry it is. */
  agency: Entry<'agency'>;
  /** Absolute addresses of the entry's pictures. */
  images?: readonly string[];
}

/** The node that `organizationOf` describes in full on the agency's own page. */
export const organizationReference = ({ site, agency }: LinkedContext) => ({
  '@type': 'GovernmentOrganization' as const,
  '@id': new URL(`${addresses('id').agencySection(agency.id, 'ringkasan')}#instansi`, site).href,
  name: agency.data.title,
});

/** The absolute address of an entry's page in the language of the context. */
export const addressOf = (
  entry: Pick<Entry, 'kind' | 'id'>,
  { site, locale }: Pick<LinkedContext, 'site' | 'locale'>,
): string => new URL(addresses(locale).entry(entry.kind, entry.id), site).href;
