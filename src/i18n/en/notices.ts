import type { Dictionary } from '../id.ts';

/** Notices, in English. */
export const notices: Dictionary['notices'] = {
  title: 'Notices',
  lead: 'What is in force and what citizens need to know or do.',
  inForce: 'In force',
  noneInForce: 'No notice is in force.',
  archived: 'Archive',
  until: (day) => `In force until ${day}`,
};
