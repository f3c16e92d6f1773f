import { site } from './id/site.ts';
import { home } from './id/home.ts';
import { entry } from './id/entry.ts';
import { blocks } from './id/blocks.ts';
import { agencies } from './id/agencies.ts';
import { areas } from './id/areas.ts';
import { officials } from './id/officials.ts';
import { pages } from './id/pages.ts';
import { cards, check } from './id/cards.ts';
import { authenticity } from './id/authenticity.ts';
import { holidays, places } from './id/places.ts';
import { catalogue } from './id/catalogue.ts';
import { services } from './id/services.ts';
import { standard } from './id/standard.ts';
import { journeys } from './id/journeys.ts';
import { servicePage } from './id/service-page.ts';
import { evidence } from './id/evidence.ts';
import { history } from './id/history.ts';
import { documents } from './id/documents.ts';
import { news } from './id/news.ts';
import { events } from './id/events.ts';
import { notices } from './id/notices.ts';
import { feeds } from './id/feeds.ts';
import { doorWords } from './id/doors.ts';
import { search } from './id/search.ts';

/** The Indonesian words; their shape binds every other language. One file an area of the portal. */
export const id = {
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

/** What every language must say. */
export type Dictionary = typeof id;
