import type { Dictionary } from '../id.ts';

/** The public history of what a service promises, in English. */
export const history: Dictionary['history'] = {
  title: 'History of this promise',
  lead: (day) =>
    `Changes to the cost, the time, what to bring and how to apply. This history begins on ${day}.`,
  unavailable: 'The history is not available in this copy.',
  unavailableWhy:
    'This copy of the portal was made without a record of changes. The promise may have changed before.',
  cut: (day) =>
    `In this copy the history before ${day} is not available. The promise may have changed before that day.`,
  unchanged: (day) =>
    `The cost, the time, what to bring and how to apply have not changed since ${day}.`,
  steady: {
    cost: (day) => `The cost has not changed since ${day}.`,
    time: (day) => `The time has not changed since ${day}.`,
    requirement: (day) => `What to bring has not changed since ${day}.`,
    channel: (day) => `How and where to apply has not changed since ${day}.`,
  },
  parts: {
    cost: 'Cost',
    time: 'Time',
    requirement: 'What to bring',
    digital: 'How to apply',
    online: 'Address for applications',
    counter: 'Counter',
    phone: 'Telephone',
  },
  notYet: {
    cost: 'not stated',
    time: 'not stated',
    requirement: 'not required',
    digital: 'not stated',
    online: 'none',
    counter: 'not served here',
    phone: 'none',
  },
  noMore: {
    cost: 'no longer applies',
    time: 'no longer applies',
    requirement: 'no longer required',
    digital: 'no longer applies',
    online: 'none any more',
    counter: 'no longer served here',
    phone: 'none any more',
  },
  before: 'Before',
  since: (day) => `Since ${day}`,
  wrong: 'Written before',
  right: (day) => `Written since ${day}`,
  correction: 'Correction',
  correctionWhy: 'Only the wording was put right. The promise is the same.',
  basis: (rule) => `Basis: ${rule}`,
  onlyFor: 'For:',
  noNote: 'This change was published without a note.',
  earlier: (count) => (count === 1 ? '1 earlier change' : `${count} earlier changes`),
};
