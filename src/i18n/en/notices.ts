import type { Dictionary } from '../id.ts';

/** Notices, in English. */
export const notices: Dictionary['notices'] = {
  title: 'Notices',
  lead: 'What is in force and what citizens need to know or do.',
  inForce: 'In force',
  noneInForce: 'No notice is in force.',
  archived: 'Archive',
  emergency: 'Emergency',
  emergencies: 'Emergency notices',
  unreviewed: 'Not yet checked by a second person',
  unreviewedWhy:
    'This notice was published at once because of an emergency and has not yet been checked by a second person. It may still be corrected.',
  until: (day) => `In force until ${day}`,
};
