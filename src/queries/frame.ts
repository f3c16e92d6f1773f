import type { AgencySection } from '#domain/address.ts';
import { addresses } from '#domain/address.ts';
import type { Crumb } from '#domain/breadcrumbs.ts';
import { dictionary } from '#i18n/dictionary.ts';
import type { Entry } from '#model/entry.ts';
import type { KindName } from '#model/kinds.ts';
import type { Locale } from '#model/path.ts';
import { all, one } from './entries.ts';

/** The kinds that have a page in the form of an article. */
export type ArticleEntry = Entry<
  | 'service'
  | 'evidence'
  | 'counter'
  | 'journey'
  | 'news'
  | 'event'
  | 'notice'
  | 'document'
  | 'page'
  | 'official'
>;

const sections: Partial<Record<KindName, AgencySection>> = {
  service: 'layanan',
  counter: 'layanan',
  news: 'berita',
  event: 'agenda',
  document: 'dokumen',
  official: 'profil',
};

const crumbOf = (kind: KindName, locale: Locale): Crumb[] => {
  const { site } = dictionary(locale);
  const to = addresses(locale);
  const lists: Partial<Record<KindName, Crumb>> = {
    service: { title: site.services, href: to.services },
    counter: { title: site.counters, href: to.counters },
    journey: { title: site.journeys, href: to.journeys },
    evidence: { title: site.evidence, href: to.evidence },
    news: { title: site.news, href: to.news },
    event: { title: site.events, href: to.events },
    notice: { title: site.notices, href: to.notices },
    document: { title: site.documents, href: to.documents },
    official: { title: site.officials, href: to.officials },
    page: { title: site.siteMap, href: to.siteMap },
  };
  return lists[kind] ? [lists[kind]] : [];
};

const named = async <K extends 'topic' | 'area'>(kind: K, ids: readonly string[], locale: Locale) =>
  (await all(kind, locale)).filter(({ id }) => ids.includes(id));

/** All that stands around an entry's own text: whose it is, what it is about, where it lies, what search keeps of it. */
export const frameOf = async (entry: ArticleEntry, locale: Locale) => {
  const data = entry.data as {
    topics?: string[];
    areas?: string[];
    date?: string;
    reviewed?: string;
  };
  const agency = entry.agency === undefined ? undefined : await one('agency', entry.agency, locale);
  const topics = await named('topic', data.topics ?? [], locale);
  const areas = await named('area', data.areas ?? [], locale);
  const { successor } = entry.data.withdrawn ?? {};
  return {
    /** The entry that took this one's place. */
    successor: successor === undefined ? undefined : await one(entry.kind, successor, locale),
    agency,
    section: sections[entry.kind],
    topics,
    areas,
    crumbs: crumbOf(entry.kind, locale),
    search: {
      kind: entry.kind,
      agency: agency?.data.shortName,
      topics: topics.map((topic) => topic.data.title),
      date: data.date ?? data.reviewed,
      // A service says its words at the end of its page.
      words: entry.kind === 'journey' ? (entry as Entry<'journey'>).data.words : [],
    },
  };
};
