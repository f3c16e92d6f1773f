import type { Locale } from '#model/path.ts';
import { en } from './en.ts';
import { id, type Dictionary } from './id.ts';

export type { Dictionary };

const dictionaries: Readonly<Record<Locale, Dictionary>> = { id, en };

/** Every sentence of the portal's own in one language, by area of the portal. */
export const dictionary = (locale: Locale): Dictionary => dictionaries[locale];
