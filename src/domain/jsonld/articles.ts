import type { Event, NewsArticle } from 'schema-dts';
import type { Entry } from '#model/entry.ts';
import { isoOf } from '../dates.ts';
import { addressOf, organizationReference, type LinkedContext } from './context.ts';

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
