/**
 * Decap names the main text of a translated entry `index.id.md`; the content calls it `index.md`.
 * These two functions are the only place that knows.
 */
export const toContentPath = (path: string): string => path.replace(/\/index\.id\.(md|mdx|yml)$/, '/index.$1');

/** The other way round. */
export const toDecapPath = (path: string): string => path.replace(/\/index\.(md|mdx|yml)$/, '/index.id.$1');

/** Whether Decap made up this path because the entry's own address is taken: it numbers the file, not the folder. */
export const isSecondOfItsName = (path: string): boolean => /\/index-\d+\.(?:id\.|en\.)?(?:md|mdx|yml)$/.test(path);
