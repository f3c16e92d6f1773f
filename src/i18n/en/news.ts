import type { Dictionary } from '../id.ts';

/** News, in English. */
export const news: Dictionary['news'] = {
  title: 'News',
  lead: 'What the agencies of the city do and decide.',
  titleOfPage: (page) => `News, page ${page}`,
  others: (agency) => `More news from ${agency}`,
};
