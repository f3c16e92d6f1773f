import { byNewest } from '#domain/dates.ts';
import { pageCount, pageOf } from '#domain/paging.ts';
import { documentClasses } from '#model/document.ts';
import type { Locale } from '#model/path.ts';
import { all, listed } from './entries.ts';
import { pathsOf } from './paths.ts';

/** A class of public information. */
export type DocumentClass = keyof typeof documentClasses;

/** The classes, in the law's order. */
const documentClassNames = Object.keys(documentClasses) as DocumentClass[];

/** How many rows a page of the register holds. */
const pageSize = 40;

const register = async (locale: Locale, only?: DocumentClass) =>
  (await listed('document', locale))
    .filter(({ data }) => only === undefined || data.class === only)
    .toSorted(byNewest);

/** One page of the register, counted from 1, newest first; of one class where it is named. */
export const registerPage = async (page: number, locale: Locale, only?: DocumentClass) => {
  const items = await register(locale, only);
  return {
    items: pageOf(items, page, pageSize),
    current: page,
    last: pageCount(items.length, pageSize),
  };
};

/** See {@link registerPage}. */
export type RegisterPage = Awaited<ReturnType<typeof registerPage>>;

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

const pageNumbers = async (locale: Locale, only?: DocumentClass) => {
  const { last } = await registerPage(1, locale, only);
  return Array.from({ length: last }, (_, index) => index + 1);
};

/** The pages of the register after the first, in each language. */
export const laterRegisterPaths = () =>
  pathsOf(
    async (locale) => (await pageNumbers(locale)).slice(1),
    (page) => ({ page: String(page) }),
  );

/** Every page of every class in each language; the first has no number. */
export const classPaths = () =>
  pathsOf(
    async (locale) => {
      const lists = documentClassNames.map(async (name) =>
        (await pageNumbers(locale, name)).map((page) => ({ name, page })),
      );
      return (await Promise.all(lists)).flat();
    },
    ({ name, page }) => ({ class: name, page: page === 1 ? undefined : `halaman/${page}` }),
  );
