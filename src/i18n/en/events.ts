import type { Dictionary } from '../id.ts';

export const events: Dictionary['events'] = {};
