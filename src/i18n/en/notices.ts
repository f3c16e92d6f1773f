import type { Dictionary } from '../id.ts';

export const notices: Dictionary['notices'] = {};
