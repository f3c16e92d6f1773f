import { byNewest } from '#domain/dates.ts';
import { byUrgency, isEmergency } from '#domain/notices.ts';
import { isListed, isWithdrawn } from '#domain/publication.ts';
import type { Locale } from '#model/path.ts';
import { now } from './clock.ts';
import { all, listed } from './entries.ts';
import { pathsOf } from './paths.ts';

/** Notices in force, emergencies first, and those in the archive; newest first. */
export const noticeBoard = async (locale: Locale) => {
  const notices = (await all('notice', locale))
    .filter((notice) => !isWithdrawn(notice))
    .toSorted(byUrgency);
  return {
    inForce: notices.filter((notice) => isListed(notice, now)),
    archived: notices.filter((notice) => !isListed(notice, now)).toSorted(byNewest),
  };
};

/** The page of every notice in each language. */
export const noticePaths = () =>
  pathsOf(
    (locale) => all('notice', locale),
    ({ agency = '', slug }) => ({ agency, notice: slug }),
  );

/** The emergencies in force, newest first: they stand above every page. */
export const emergencies = async (locale: Locale) =>
  (await listed('notice', locale)).filter(isEmergency).toSorted(byNewest);
