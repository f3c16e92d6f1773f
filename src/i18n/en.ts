import type { Dictionary } from './id.ts';
import { site } from './en/site.ts';
import { home } from './en/home.ts';
import { entry } from './en/entry.ts';
import { blocks } from './en/blocks.ts';
import { agencies } from './en/agencies.ts';
import { areas } from './en/areas.ts';
import { officials } from './en/officials.ts';
import { pages } from './en/pages.ts';
import { services } from './en/services.ts';
import { standard } from './en/standard.ts';
import { history } from './en/history.ts';
import { documents } from './en/documents.ts';
import { news } from './en/news.ts';
import { events } from './en/events.ts';
import { notices } from './en/notices.ts';
import { feeds } from './en/feeds.ts';
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
  history,
  documents,
  news,
  events,
  notices,
  feeds,
  search,
};
