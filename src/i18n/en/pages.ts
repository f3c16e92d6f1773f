import type { Dictionary } from '../id.ts';

export const pages: Dictionary['pages'] = {
  siteMapSummary: 'Every part of this portal on one page.',
  siteMapCity: 'City pages',
  siteMapParts: 'Parts of the portal',
  siteMapAgencies: 'Agencies',
  siteMapAreas: 'Areas',
  siteMapTopics: 'Services by topic',
  notFound: 'Page not found',
  notFoundDescription: 'This address does not exist on the Palu City Portal.',
  notFoundLead: 'This address does not exist, or the page has moved.',
  notFoundHints: [
    'Check the spelling of the address.',
    'Search in everyday words in the box above.',
    'Open one of the parts below.',
  ],
  gone: 'This page is gone',
  goneDescription:
    'The page that used to be at this address was removed from the Palu City Portal.',
  goneWas: (title) => `It was called “${title}”.`,
  goneSince: (day) => `The page was removed on ${day}.`,
  goneHint: 'Search for what replaced it in the box above, or open one of the parts below.',
  dataSummary:
    'Programs may read this portal. All doors below are open, without a key and without signing up.',
  dataFile:
    'Each JSON file holds version (of its shape), kind, label (the kind’s name), count, and items.',
  dataItem:
    'Each item has an id, an agency where one agency owns it, and address: its pages in Indonesian and English. The other fields are those its page shows. The English title is in english.',
  dataDoors: 'Content as JSON',
  dataContent: 'Content',
  dataAddress: 'Address',
  dataFeeds: 'News and events to subscribe to',
  dataFeedsLead: 'Use these addresses in a feed reader or in your calendar.',
  dataCityFeed: 'News of the whole city (RSS)',
  dataAgencyFeed: 'News of one agency (RSS)',
  dataCalendar: 'Events of the whole city (iCalendar)',
  dataEvent: 'One event (iCalendar)',
  dataSiteMap: 'Site map for search engines (XML)',
  dataTerms: 'Terms of use',
  dataTermsText:
    'Name the source: the agency and the address of its page. Content marked “Example” is not official data.',
  shapes: {
    city: 'Names, channels and emergency numbers of the city.',
    topic: 'The topics and whom they are for.',
    area: 'Districts and wards with their codes.',
    agency: 'The profile of each agency.',
    official: 'Offices and their duties.',
    service: 'The standard of each service.',
    news: 'News of all agencies.',
    event: 'Events of all agencies.',
    notice: 'Notices of all agencies.',
    document: 'The register of public information.',
    page: 'Explaining pages of the city and its agencies.',
    redirect: 'Addresses that moved and pages that are gone.',
  },
};
