import type { Dictionary } from '../id.ts';

export const services: Dictionary['services'] = {};
