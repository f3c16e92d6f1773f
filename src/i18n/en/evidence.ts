import type { Dictionary } from '../id.ts';

/** Papers that services ask for or issue, in English. */
export const evidence: Dictionary['evidence'] = {
  title: 'Papers you may need',
  lead: 'The papers that the city’s services ask for, A to Z. Open one to see how to get it and which services ask for it.',
  issuers: 'How to get it',
  issuedBy: 'These services issue it:',
  elsewhere: 'You get it from',
  site: 'Website of the issuer',
  unknown: 'Where to get it is not stated yet.',
  askers: 'Used for',
  askedBy: (count) =>
    count === 1 ? '1 service asks for this paper.' : `${count} services ask for this paper.`,
  askedByNone: 'No service on this portal asks for this paper yet.',
};
