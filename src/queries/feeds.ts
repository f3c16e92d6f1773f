import rss from '@astrojs/rss';
import { addresses } from '#domain/address.ts';
import { byNewest, instantOf } from '#domain/dates.ts';
import { dictionary } from '#i18n/dictionary.ts';
import type { Entry } from '#model/entry.ts';
import { listed } from './entries.ts';

/** How many items a feed holds. */
const feedLength = 30;

/** The newest news as RSS 2.0: of one agency, or of the whole city. `site` is the portal's own address. */
export const feedOf = async (site: URL, agency?: Entry<'agency'>): Promise<Response> => {
  const { feeds } = dictionary('id');
  const news = (await listed('news'))
    .filter((item) => agency === undefined || item.agency === agency.id)
    .sort(byNewest)
    .slice(0, feedLength);
  return rss({
    title: agency === undefined ? feeds.city : feeds.agency(agency.data.title),
    description: agency === undefined ? feeds.citySummary : agency.data.summary,
    site,
    customData: '<language>id</language>',
    items: news.map(({ id, data }) => ({
      title: data.title,
      description: data.summary,
      link: addresses('id').entry('news', id),
      pubDate: instantOf(data.date),
      categories: data.topics,
    })),
  });
};
