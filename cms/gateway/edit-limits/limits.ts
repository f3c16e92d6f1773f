import type { Role } from '../../permission.ts';

/** What is counted. Taking away is deleting what is published, and throwing drafts away. */
export type CountedAction = 'save' | 'publish' | 'delete';

/** So many different entries within so many milliseconds. The same entry again counts once. */
export interface EditLimit {
  action: CountedAction;
  roles: readonly Role[];
  most: number;
  within: number;
}

const minute = 60_000;

/**
 * What people do not reach, and a program does at once. The busiest hour of a newsroom is some ten entries a person; a
 * review of a whole agency's services publishes twenty in an afternoon; a year's clean-up deletes ten at a sitting.
 */
export const editLimits: readonly EditLimit[] = [
  { action: 'save', roles: ['writer', 'publisher'], most: 40, within: 10 * minute },
  { action: 'save', roles: ['press', 'admin'], most: 60, within: 10 * minute },
  { action: 'publish', roles: ['publisher'], most: 20, within: 10 * minute },
  { action: 'publish', roles: ['press', 'admin'], most: 30, within: 10 * minute },
  {
    action: 'delete',
    roles: ['writer', 'publisher', 'press', 'admin'],
    most: 10,
    within: 60 * minute,
  },
];

/** How long a lift holds, in milliseconds. */
export const liftLasts = 60 * minute;
