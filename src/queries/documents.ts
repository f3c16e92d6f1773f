import { byNewest } from '#domain/dates.ts';
import { documentClasses } from '#model/document.ts';
import type { Locale } from '#model/path.ts';
import { all, listed } from './entries.ts';
import { pathsOf } from './paths.ts';

/** A class of public information. */
export type DocumentClass = keyof typeof documentClasses;

/** The classes, in the law's order. */
export const documentClassNames = Object.keys(documentClasses) as DocumentClass[];

/** The register, newest first; of one class where it is named. */
export const register = async (locale: Locale, only?: DocumentClass) =>
  (await listed('document', locale))
    .filter(({ data }) => only === undefined || data.class === only)
    .toSorted(byNewest);

/** How many documents each class has. */
export const classCounts = async (locale: Locale) =>
  Promise.all(
    documentClassNames.map(async (name) => ({
      name,
      count: (await register(locale, name)).length,
    })),
  );

/** The page of every document in each language. */
export const documentPaths = () =>
  pathsOf(
    (locale) => all('document', locale),
    ({ agency = '', slug }) => ({ agency, document: slug }),
  );

/** The page of every class in each language. */
export const classPaths = () =>
  pathsOf(
    () => Promise.resolve(documentClassNames),
    (name) => ({ class: name }),
  );
