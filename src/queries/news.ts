import { byNewest } from '#domain/dates.ts';
import { pageCount, pageOf } from '#domain/paging.ts';
import type { Entry } from '#model/entry.ts';
import type { Locale } from '#model/path.ts';
import { all, listed } from './entries.ts';
import { pathsOf } from './paths.ts';

/** How many items a page of the list holds. */
const pageSize = 12;

/** One page of the news list, counted from 1, newest first. */
export const newsPage = async (page: number, locale: Locale) => {
  const items = (await listed('news', locale)).toSorted(byNewest);
  return {
    items: pageOf(items, page, pageSize),
    current: page,
    last: pageCount(items.length, pageSize),
  };
};

/** The pages of the list after the first, in each language. */
export const laterNewsPaths = () =>
  pathsOf(
    async (locale) => {
      const { last } = await newsPage(1, locale);
      return Array.from({ length: last - 1 }, (_, index) => index + 2);
    },
    (page) => ({ page: String(page) }),
  );

/** The newest other items of the same agency. */
export const otherNews = async (news: Entry<'news'>, locale: Locale) =>
  (await listed('news', locale))
    .filter(({ id, agency }) => agency === news.agency && id !== news.id)
    .toSorted(byNewest)
    .slice(0, 3);

/** The page of every news item in each language. */
export const newsPaths = () =>
  pathsOf(
    (locale) => all('news', locale),
    ({ agency = '', slug }) => ({ agency, news: slug }),
  );
