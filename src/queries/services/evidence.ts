import { byTitle } from '#domain/services.ts';
import { askersOf, byInitial, issuersOf } from '#domain/standard/papers.ts';
import type { Locale } from '#model/path.ts';
import { all, listed } from '../entries.ts';
import { pathsOf } from '../paths.ts';

const services = async (locale: Locale) => (await listed('service', locale)).toSorted(byTitle);

/** The services that issue a paper, by name. `paper` is its id. */
export const issuersOfPaper = async (paper: string, locale: Locale) =>
  issuersOf(await services(locale), paper);

/** The services that ask for a paper, by name. `paper` is its id. */
export const askersOfPaper = async (paper: string, locale: Locale) =>
  askersOf(await services(locale), paper);

/** Every paper that services ask for or issue, by its first letter. */
export const papersByInitial = async (locale: Locale) =>
  byInitial(await listed('evidence', locale));

/** The page of every paper in each language. */
export const paperPaths = () =>
  pathsOf(
    (locale) => all('evidence', locale),
    ({ agency = '', slug }) => ({ agency, evidence: slug }),
  );
