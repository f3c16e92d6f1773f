import type { GovernmentOrganization } from 'schema-dts';
import type { Entry } from '#model/entry.ts';
import type { Locale } from '#model/path.ts';
import { addresses } from './address.ts';

/** An agency for machines. `site` is the portal's own address. */
export const organizationOf = (
  agency: Entry<'agency'>,
  site: URL,
  locale: Locale,
): GovernmentOrganization => {
  const { title, shortName, formerNames = [], summary, address, contacts = {} } = agency.data;
  const { id } = agency;
  return {
    '@type': 'GovernmentOrganization',
    '@id': new URL(`${addresses('id').agencySection(id, 'ringkasan')}#instansi`, site).href,
    name: title,
    alternateName: [shortName, ...formerNames],
    description: summary,
    url: new URL(addresses(locale).agencySection(id, 'ringkasan'), site).href,
    areaServed: 'Kota Palu',
    ...(address === undefined ? {} : { address }),
    ...(contacts.phone === undefined ? {} : { telephone: contacts.phone }),
    ...(contacts.email === undefined ? {} : { email: contacts.email }),
    sameAs: [contacts.website, contacts.instagram].filter((link) => link !== undefined),
  };
};
