import type { Dictionary } from '../id.ts';

export const entry: Dictionary['entry'] = {
  example: 'Example',
  exampleWhy: 'The content of this page is only an example.',
  archived: (day) => `This text is archived. It was in force until ${day}.`,
  withdrawn: {
    kesalahan: (day) => `This page was withdrawn on ${day} because it was wrong.`,
    digabung: (day) => `This page was withdrawn on ${day} because it was merged into another.`,
    dicabut: (day) => `This page was withdrawn on ${day} because a regulation revoked it.`,
  },
  successor: (title) => `Read what replaced it: ${title}`,
  untranslated: 'This page has not been translated. Its text is in Indonesian.',
  changes: 'What has changed',
  topics: 'Topics',
  areas: 'Areas',
  agency: 'Agency',
  by: (byline) => `By ${byline}`,
  credit: (credit) => `Picture: ${credit}`,
  about: 'About this text',
  empty: 'There is nothing here yet',
  emptyHint: 'Search with other words, or see the lists of services and agencies.',
};
