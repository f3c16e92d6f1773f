import type { Dictionary } from './id.ts';
import { site } from './en/site.ts';
import { home } from './en/home.ts';
import { entry } from './en/entry.ts';
import { blocks } from './en/blocks.ts';
import { agencies } from './en/agencies.ts';
import { areas } from './en/areas.ts';
import { officials } from './en/officials.ts';
import { pages } from './en/pages.ts';
import { cards, check } from './en/cards.ts';
import { authenticity } from './en/authenticity.ts';
import { holidays, places } from './en/places.ts';
import { catalogue } from './en/catalogue.ts';
import { services } from './en/services.ts';
import { standard } from './en/standard.ts';
import { journeys } from './en/journeys.ts';
import { servicePage } from './en/service-page.ts';
import { evidence } from './en/evidence.ts';
import { history } from './en/history.ts';
import { documents } from './en/documents.ts';
import { news } from './en/news.ts';
import { events } from './en/events.ts';
import { notices } from './en/notices.ts';
import { feeds } from './en/feeds.ts';
import { doorWords } from './en/doors.ts';
import { search } from './en/search.ts';

/** The English words. */
export const en: Dictionary = {
  site,
  home,
  entry,
  blocks,
  agencies,
  areas,
  officials,
  pages,
  services,
  standard,
  catalogue,
  cards,
  check,
  authenticity,
  places,
  holidays,
  journeys,
  servicePage,
  evidence,
  history,
  documents,
  news,
  events,
  notices,
  feeds,
  search,
  doorWords,
};
