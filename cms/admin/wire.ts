import { writeText } from '#model/frontmatter.ts';
import { kinds } from '#model/kinds.ts';
import { parseContentPath } from '#model/path.ts';

/** What Decap gets for a translation that was not written, since it cannot save an entry without one; undefined for other paths. */
export const blankTranslation = (path: string): string | undefined => {
  const place = parseContentPath(path);
  return place?.locale === 'en' ? writeText({}, '', kinds[place.kind].extension) : undefined;
};

/**
 * Decap names the main text of a translated entry `index.id.md`; the content calls it `index.md`.
 * These two functions are the only place that knows.
 */
export const toContentPath = (path: string): string =>
  path.replace(/\/index\.id\.(md|mdx|yml)$/, '/index.$1');

/** The other way round. */
export const toDecapPath = (path: string): string =>
  path.replace(/\/index\.(md|mdx|yml)$/, '/index.id.$1');

/** Whether Decap made up this path because the entry's own address is taken: it numbers the file, not the folder. */
export const isSecondOfItsName = (path: string): boolean =>
  /\/index-\d+\.(?:id\.|en\.)?(?:md|mdx|yml)$/.test(path);

/** The content path of the main text whose address that entry wanted. */
export const firstOfItsName = (path: string): string =>
  path.replace(/\/index-\d+\.(?:id\.|en\.)?(md|mdx|yml)$/, '/index.$1');
