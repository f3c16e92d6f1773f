import type { Dictionary } from '../id.ts';

export const news: Dictionary['news'] = {};
