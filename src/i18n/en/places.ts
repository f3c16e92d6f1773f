import type { Dictionary } from '../id.ts';

/** Counters, their hours, and what disrupts them, in English. */
export const places: Dictionary['places'] = {
  title: 'Service counters',
  description: 'All service counters of Palu with their hours and facilities.',
  lead: 'Where each counter is, when it is open and what it offers. Look first, so that you do not come when it is closed.',
  address: 'Address',
  noAddress: 'The agency has not filled in an address.',
  area: 'Area',
  phone: 'Telephone',
  hours: 'Opening hours',
  noHours: 'The agency has not filled in opening hours.',
  always: 'Open day and night, every day.',
  holidaysClosed: 'Closed on public holidays and days of joint leave.',
  holidaysMore: 'List of holidays',
  facilities: 'Facilities',
  noFacilities: 'The agency has not filled in facilities.',
  servicesHere: 'Services at this counter',
  noServices: 'No service names this counter yet.',
  states: { terbatas: 'Limited', tutup: 'Closed' },
  span: {
    both: (from, until) => `${from} until ${until}`,
    from: (from) => `From ${from}, until further notice`,
    until: (until) => `Until ${until}`,
    open: 'Until further notice',
  },
  instead: 'Instead',
  reason: 'Read the notice',
  now: {
    always: 'Open now, by day and night.',
    open: 'Open now, until {time} WITA.',
    closedToday: 'Closed now, opens again at {time} WITA.',
    closedUntil: 'Closed now, opens again on {day} at {time} WITA.',
    closed: 'Closed now.',
    unsure: 'The holidays of that year are not announced yet. Make sure before you come.',
  },
};

/** Days off, in English. */
export const holidays: Dictionary['holidays'] = {
  title: 'Public holidays and joint leave',
  description: 'National holidays and joint leave, when the counters of Palu are closed.',
  lead: 'On these days counters are closed. Emergency services stay open.',
  year: (year) => `Year ${year}`,
  source: (decree) => `Source: ${decree}.`,
  missing: (year) => `The holidays of ${year} are not announced here yet.`,
  day: 'Day',
  name: 'For',
  type: 'Type',
  types: { libur: 'National holiday', 'cuti-bersama': 'Joint leave' },
};
