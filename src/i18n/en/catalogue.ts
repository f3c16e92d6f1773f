import type { Dictionary } from '../id.ts';

/** The catalogue of services, in English. */
export const catalogue: Dictionary['catalogue'] = {
  wanted: 'Most wanted',
  browse: 'Choose by',
  facets: {
    journey: 'Life event',
    audience: 'Who it is for',
    topic: 'Topic',
    way: 'How to apply',
    agency: 'Agency',
  },
  letters: 'All services, A to Z',
  seeAlso: 'See also',
  narrow: 'Narrow the list',
  narrowLead: 'Choose one or more. The list below follows at once.',
  any: 'All',
  show: 'Show the list',
  clear: 'Clear',
  found: '{count} services match.',
  none: 'No service matches. Clear one of the choices.',
  ways: {
    informasi: 'Services at the counter',
    formulir: 'Services with a form to download',
    ajukan: 'Services that you apply for from home',
    selesai: 'Services done entirely from home',
  },
};
