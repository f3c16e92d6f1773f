import type { Dictionary } from '../id.ts';

/** The agenda, in English. */
export const events: Dictionary['events'] = {
  title: 'Agenda',
  lead: 'What is coming up in the city.',
  pastTitle: 'Past events',
  pastLead: 'Events that are over, newest first.',
  toPast: 'See past events',
  toUpcoming: 'See coming events',
  subscribe: 'Subscribe in your calendar (.ics)',
  save: 'Save to calendar (.ics)',
  none: 'There are no coming events yet.',
  when: 'When',
  place: 'Where',
  type: 'Kind',
  types: { publik: 'Open to the public', pimpinan: 'Leaders’ agenda' },
  wholeDay: 'All day',
  days: (first, last) => `${first} to ${last}`,
  from: (start) => `From ${start}`,
  hours: (start, end) => `${start} to ${end}`,
  cancelled: 'Cancelled',
  cancelledNote: 'This event is cancelled.',
  link: 'Register or follow online',
};
