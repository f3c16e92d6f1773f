import type { Dictionary } from '../id.ts';

/** See `id/doors.ts`. */
export const doorWords: Dictionary['doorWords'] = {
  examples: 'Doors to services, with examples',
  examplesLead: 'Each door with its address and a shortened example of what it gives.',
  version:
    'The number in version rises only when a field goes, is renamed or changes its meaning. New fields may come at any time; let your program ignore what it does not know.',
  address: 'Address:',
  pattern: 'Pattern:',
  schema: 'Schema:',
  example: (title) => `Example: ${title}`,
  doors: {
    services: {
      title: 'All services (JSON)',
      text: 'The standard of every service, with its English texts.',
    },
    service: {
      title: 'One service (JSON)',
      text: 'One file a service. A withdrawn service keeps its file, with the reason in withdrawn.',
    },
    journeys: {
      title: 'Life events (JSON)',
      text: 'Steps in order through the services of several agencies.',
    },
    counters: {
      title: 'Counters (JSON)',
      text: 'Address, opening hours and facilities of every counter.',
    },
    evidence: {
      title: 'Papers (JSON)',
      text: 'Papers that services ask for. Services name them in requirements.',
    },
    holidays: {
      title: 'Public holidays (JSON)',
      text: 'National holidays and joint leave, one item a year.',
    },
    schema: {
      title: 'The shape of the data (JSON Schema)',
      text: 'Every JSON file names its schema in schema. Use it to check data.',
    },
    sippn: {
      title: 'Services by SIPPN’s components (CSV)',
      text: 'Components 1 to 6, one row a case. UTF-8, lines end in CR LF. A cell that begins with =, +, - or @ has an apostrophe before it, so that it is not read as a formula.',
    },
    hsds: {
      title: 'Open Referral (HSDS 3)',
      text: 'Services with agency, counters, hours, costs and papers in the international standard for service directories. UUIDs come from the portal’s own ids and do not change. Postal codes are empty, as addresses on the portal have none.',
    },
    catalog: {
      title: 'The list of all doors (RFC 9727)',
      text: 'For programs that look up the addresses above by themselves.',
    },
    page: {
      title: 'Inside the pages (JSON-LD)',
      text: 'Pages of services, life events, agencies, news and events hold schema.org data.',
    },
  },
  columns: [
    'Agency',
    'Service',
    'Case',
    '1. Requirements',
    '2. System, mechanism and procedure',
    '3. Time',
    '4. Cost',
    '5. Product',
    '6. Complaints, suggestions and input',
    'Page',
    'Last checked',
    'Example',
  ],
  yes: 'yes',
  numbered: (number, text) => `${number}. ${text}`,
  row: (what, text) => (what === undefined ? text : `${what}: ${text}`),
  withBasis: (text, basis) => (basis === undefined ? text : `${text} (basis: ${basis})`),
  step: (actor, text, facts) =>
    facts.length === 0 ? `${actor}: ${text}` : `${actor}: ${text} (${facts.join('; ')})`,
  requirement: (text, facts) => (facts.length === 0 ? text : `${text} (${facts.join('; ')})`),
  onlyFor: (text, variants) => `${text} [only for: ${variants.join(', ')}]`,
  officer: (officer) => `Officer in charge: ${officer}.`,
  channels: (names) => `The city’s channels for complaints: ${names.join(', ')}.`,
};
