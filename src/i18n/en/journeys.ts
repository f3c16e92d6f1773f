import { amountsOf, type Span } from '#domain/journeys/time.ts';
import type { Dictionary } from '../id.ts';
import { standard } from './standard.ts';

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

const numbered = (numbers: readonly number[]) =>
  `${numbers.length === 1 ? 'step' : 'steps'} ${list.format(numbers.map(String))}`;

const span = (length: Span) =>
  list.format(amountsOf(length).map(({ amount, unit }) => standard.length(amount, unit)));

/** What happens in a life, and the steps it takes, in English. */
export const journeys: Dictionary['journeys'] = {
  title: 'Life events',
  lead: 'One event often takes several services. Here are the steps in order, with their time and cost.',
  all: 'All life events',
  count: (count) => (count === 1 ? '1 step' : `${count} steps`),
  steps: 'Step by step',
  stepsTitle: 'Steps',
  step: (number) => `Step ${number}`,
  time: 'Time',
  timeAndCost: 'Time and cost',
  cost: 'Cost',
  span,
  atMost: (length) => `At most ${span(length)}`,
  noSpan: 'Cannot be promised',
  allSteps: (length) => `Up to ${span(length)} if every step applies.`,
  uncertain: (numbers) => `Without ${numbered(numbers)}, whose time cannot be promised.`,
  range: ({ from, to }) =>
    from === to ? standard.money(to) : `${standard.money(from)} to ${standard.money(to)}`,
  costs: {
    free: 'Free',
    'city-free': 'City services are free',
    reckoned: 'Reckoned case by case',
    unknown: 'Cannot be promised',
  },
  reckoned: (numbers) => `The cost of ${numbered(numbers)} is reckoned case by case.`,
  unknownCost: (numbers) => `The cost of ${numbered(numbers)} is not recorded on this portal.`,
  notRecorded: 'Not recorded on this portal',
  bring: 'Have ready before you begin',
  bringNothing: 'You need no papers before the first step.',
  bringMore: 'The page of each service lists everything it needs.',
  askedBy: (numbers) => `Asked for in ${numbered(numbers)}.`,
  beside: (numbers) => `Can be done at the same time as ${numbered(numbers)}.`,
  service: 'Service',
  outside: 'Where',
  website: (host) => `Website ${host}`,
  gives: 'You get',
  usedBy: (numbers) => `Used in ${numbered(numbers)}.`,
  lost: {
    withdrawn:
      'The service of this step was withdrawn. Ask the agency in charge of this page before you go.',
    expired:
      'The service of this step is no longer in force. Ask the agency in charge of this page before you go.',
    gone: 'The service of this step no longer exists. Ask the agency in charge of this page before you go.',
  },
  owner: 'In charge',
  partOf: 'Part of',
  place: (number, count) => `Step ${number} of ${count}`,
  previous: 'Before',
  next: 'Next',
};
