import { readText, writeText } from '#model/frontmatter.ts';
import type { Kind } from '#model/kind.ts';
import { kinds } from '#model/kinds.ts';
import { contentPath, locales, parseContentPath, type Locale } from '#model/path.ts';

/**
 * Decap keeps all languages of a file collection's entry in one text, by language; the content keeps a file a language.
 * Gives the paths of those files by language, or undefined for an entry that Decap keeps as the content does.
 */
export const languageFiles = (path: string): Record<Locale, string> | undefined => {
  const place = parseContentPath(path);
  if (!place) return undefined;
  const { storage, translatable }: Kind = kinds[place.kind];
  if (storage === 'entry' || translatable.length === 0) return undefined;
  const of = (locale: Locale) => contentPath(place.kind, place.id, locale);
  return { id: of('id'), en: of('en') };
};

/** The one text of Decap, from the text of each language. */
export const joinLanguages = (texts: Record<Locale, string>): string =>
  writeText(
    Object.fromEntries(locales.map((locale) => [locale, readText(texts[locale], 'yml').data])),
    '',
    'yml',
  );

/** The texts of the content, each at its own path, from Decap's one text; other texts stay as they are. */
export const splitLanguages = <File extends { path: string; raw: string }>(file: File): File[] => {
  const files = languageFiles(file.path);
  if (!files) return [file];
  const { data } = readText(file.raw, 'yml');
  return locales.map((locale) => ({
    ...file,
    path: files[locale],
    raw: writeText(data[locale] ?? {}, '', 'yml'),
  }));
};
