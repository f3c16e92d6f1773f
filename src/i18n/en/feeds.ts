import type { Dictionary } from '../id.ts';

/** The names of what machines and readers subscribe to, in English. */
export const feeds: Dictionary['feeds'] = {
  city: 'News of Palu City',
  citySummary: 'News from all agencies of the Palu City Government.',
  agency: (name) => `News of ${name}, Palu City`,
  calendar: 'Palu City agenda',
};
