import { byNewest } from '#domain/dates.ts';
import { isListed } from '#domain/publication.ts';
import type { Locale } from '#model/path.ts';
import { now } from './clock.ts';
import { all } from './entries.ts';
import { pathsOf } from './paths.ts';

/** Notices in force, and those in the archive; newest first. */
export const noticeBoard = async (locale: Locale) => {
  const notices = (await all('notice', locale)).toSorted(byNewest);
  return {
    inForce: notices.filter((notice) => isListed(notice, now)),
    archived: notices.filter((notice) => !isListed(notice, now)),
  };
};

/** The page of every notice in each language. */
export const noticePaths = () =>
  pathsOf(
    (locale) => all('notice', locale),
    ({ agency = '', slug }) => ({ agency, notice: slug }),
  );
