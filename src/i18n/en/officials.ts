import type { Dictionary } from '../id.ts';

export const officials: Dictionary['officials'] = {
  title: 'Offices',
  summary: 'Who does what in the Palu city government. These pages name offices, not persons.',
  description: 'The offices in the agencies of the Palu city government, and their duties.',
  duties: 'Duties',
  reportsTo: 'Answers to',
  leads: 'Is in charge of',
  rank: 'Rank (eselon)',
  agency: 'Agency',
};
