import { contentPath, locales, parseContentPath, type Locale } from '#model/path.ts';
import { toContentPath } from '../wire.ts';

/** The content path of each language of an entry, from the path that its form knows it by. */
const pathsByLocale = (decapPath: string): [Locale, string][] => {
  const place = parseContentPath(toContentPath(decapPath));
  return place ? locales.map((locale) => [locale, contentPath(place.kind, place.id, locale)]) : [];
};

/** The content paths of an entry's texts. */
export const entryPaths = (decapPath: string): string[] =>
  pathsByLocale(decapPath).map(([, path]) => path);

/** Texts by content path, from texts by language. */
export const byPath = (
  decapPath: string,
  texts: Readonly<Record<string, string>>,
): Map<string, string> =>
  new Map(
    pathsByLocale(decapPath).flatMap(([locale, path]) => {
      const raw = texts[locale];
      return raw === undefined ? [] : [[path, raw] as const];
    }),
  );

/** The other way round. */
export const byLocale = (
  decapPath: string,
  texts: ReadonlyMap<string, string>,
): Record<string, string> =>
  Object.fromEntries(
    pathsByLocale(decapPath).flatMap(([locale, path]) => {
      const raw = texts.get(path);
      return raw === undefined ? [] : [[locale, raw] as const];
    }),
  );
