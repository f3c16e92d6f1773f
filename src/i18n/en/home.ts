import type { Dictionary } from '../id.ts';

export const home: Dictionary['home'] = {
  title: 'What would you like to get done?',
  description: 'Services, news, events and documents of every agency of Palu in one place.',
  lead: 'What to bring, what happens and what it costs, for the services of every agency of Palu. Search in everyday words.',
  wanted: 'Most wanted',
  topics: 'By topic',
  allServices: 'All services',
  notices: 'Notices',
  allNotices: 'All notices',
  news: 'News of the city',
  allNews: 'All news',
  events: 'Events',
  noEvents: 'There are no coming events yet.',
  allEvents: 'All events',
  agencies: 'Agencies',
  allAgencies: 'All agencies',
  emergency: 'In an emergency',
  emergencyLead: 'Call at once. Keep these numbers on your phone.',
};
