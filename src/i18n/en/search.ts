import type { Dictionary } from '../id.ts';

/** The search page in English. `{n}` and `{q}` are filled in by the browser. */
export const search: Dictionary['search'] = {
  title: 'Search',
  description: 'Search services, news, documents and agencies across the whole portal.',
  words: 'Words to search for',
  submit: 'Search',
  kind: 'Kind',
  agency: 'Agency',
  any: 'All',
  busy: 'Searching…',
  found: '{n} pages found for “{q}”.',
  partly: 'No page has all the words of “{q}”. Here are {n} pages that have some of them.',
  none: 'No page matches “{q}”.',
  failed: 'Search could not be loaded. Check your connection and try again.',
  more: 'Show more results',
  results: 'Search results',
  helpTitle: 'Not found what you need?',
  helpWords: 'Try shorter or more general words, such as “tax” or “identity card”.',
  helpFilters: 'Choose “All” for kind and agency.',
  helpServices: 'See the list of all services',
  helpAgencies: 'See the list of all agencies',
  helpSiteMap: 'See the site map',
  withoutScript: 'Search needs JavaScript. Without it, use the lists below.',
};
