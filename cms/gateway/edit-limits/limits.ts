import type { Role } from '../../permission.ts';

/**
 * What is counted. Saving is also moving a draft between its stages; taking away is deleting what is published, and throwing
 * drafts away; an emergency is a notice that one person publishes alone; uploads count by megabytes.
 */
export type CountedAction = 'save' | 'publish' | 'delete' | 'emergency' | 'upload';

/** So many different entries (or megabytes) within so many milliseconds. The same one again counts once. */
export interface EditLimit {
  action: CountedAction;
  roles: readonly Role[];
  most: number;
  within: number;
}

const minute = 60_000;
const hour = 60 * minute;

/**
 * What people do not reach, and a program does at once. The busiest hour of a newsroom is some ten entries a person; a
 * review of a whole agency's services publishes twenty in an afternoon; a year's clean-up deletes ten at a sitting. The first
 * hour after an earthquake has a handful of notices that cannot wait for a second person, each of them changed many times. A day's photographs are
 * some hundred megabytes.
 */
export const editLimits: readonly EditLimit[] = [
  { action: 'save', roles: ['writer', 'publisher'], most: 40, within: 10 * minute },
  { action: 'save', roles: ['press', 'admin'], most: 60, within: 10 * minute },
  {
    action: 'save',
    roles: ['writer', 'publisher', 'press', 'admin'],
    most: 300,
    within: 24 * hour,
  },
  { action: 'publish', roles: ['publisher'], most: 20, within: 10 * minute },
  { action: 'publish', roles: ['press', 'admin'], most: 30, within: 10 * minute },
  {
    action: 'delete',
    roles: ['writer', 'publisher', 'press', 'admin'],
    most: 10,
    within: hour,
  },
  { action: 'emergency', roles: ['publisher', 'press', 'admin'], most: 10, within: hour },
  { action: 'upload', roles: ['writer', 'publisher', 'press', 'admin'], most: 400, within: hour },
];

/** How long a lift holds, in milliseconds. */
export const liftLasts = hour;
