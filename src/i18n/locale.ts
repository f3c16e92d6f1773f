import { locales, type Locale } from '#model/path.ts';

/** The portal's language of a page, from what Astro calls its current locale. */
export const localeOf = (current: string | undefined): Locale =>
  locales.find((locale) => locale === current) ?? 'id';

/** The `lang` of an entry's words where they are not in the page's language; else none is needed. */
export const foreignLang = (entry: { textLocale: Locale }, locale: Locale): Locale | undefined =>
  entry.textLocale === locale ? undefined : entry.textLocale;
