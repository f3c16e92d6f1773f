import type { Dictionary } from '../id.ts';

export const documents: Dictionary['documents'] = {};
