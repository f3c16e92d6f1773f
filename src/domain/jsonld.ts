import type { Event, GovernmentService, NewsArticle } from 'schema-dts';
import type { Entry } from '#model/entry.ts';
import type { Locale } from '#model/path.ts';
import { addresses } from './address.ts';
import { isoOf } from './dates.ts';
import { isFree } from './standard/cost.ts';

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
const organizationReference = ({ site, agency }: LinkedContext) => ({
  '@type': 'GovernmentOrganization' as const,
  '@id': new URL(`${addresses('id').agencySection(agency.id, 'ringkasan')}#instansi`, site).href,
  name: agency.data.title,
});

const addressOf = (entry: Entry, { site, locale }: LinkedContext): string =>
  new URL(addresses(locale).entry(entry.kind, entry.id), site).href;

/** A public service for machines. */
export const serviceJsonLd = (
  service: Entry<'service'>,
  context: LinkedContext,
): GovernmentService => {
  const { title, summary, audience, online, words, costs, product } = service.data;
  const url = addressOf(service, context);
  return {
    '@type': 'GovernmentService',
    '@id': `${url}#layanan`,
    name: title,
    alternateName: words,
    description: summary,
    url,
    serviceOperator: organizationReference(context),
    areaServed: 'Kota Palu',
    audience: audience.map((audienceType) => ({ '@type': 'Audience' as const, audienceType })),
    serviceOutput: { '@type': 'Thing', name: product },
    isAccessibleForFree: isFree(costs),
    availableChannel: { '@type': 'ServiceChannel', serviceUrl: online ?? url },
  } as GovernmentService;
};

/** A news item for machines. */
export const newsJsonLd = (news: Entry<'news'>, context: LinkedContext): NewsArticle => {
  const { title, summary, date, changeNotes = [] } = news.data;
  return {
    '@type': 'NewsArticle',
    headline: title,
    description: summary,
    datePublished: isoOf(date),
    dateModified: isoOf(changeNotes.at(-1)?.date ?? date),
    inLanguage: news.textLocale,
    mainEntityOfPage: addressOf(news, context),
    author: organizationReference(context),
    publisher: organizationReference(context),
    ...(context.images?.length ? { image: [...context.images] } : {}),
  };
};

/** An event of the agenda for machines. A whole-day event has days, a timed one moments. */
export const eventJsonLd = (event: Entry<'event'>, context: LinkedContext): Event => {
  const { title, summary, date, endDate = date, startTime, endTime, place, cancelled } = event.data;
  return {
    '@type': 'Event',
    name: title,
    description: summary,
    startDate: isoOf(startTime === undefined ? date : `${date}T${startTime}`),
    endDate: isoOf(endTime === undefined ? endDate : `${endDate}T${endTime}`),
    eventStatus: cancelled
      ? 'https://schema.org/EventCancelled'
      : 'https://schema.org/EventScheduled',
    location: { '@type': 'Place', name: place, address: 'Kota Palu, Sulawesi Tengah' },
    organizer: organizationReference(context),
    url: addressOf(event, context),
    ...(context.images?.length ? { image: [...context.images] } : {}),
  };
};
