import { documentClasses } from '#model/document.ts';
import { kindNames, kinds } from '#model/kinds.ts';
import { digitalLevels } from '#model/service.ts';
import { attachmentPath, contentPath, isDownload, parseContentPath } from '#model/path.ts';
import { audiences, type Audience } from '#model/topic.ts';
import { addresses, agencySections, attachment } from './address.ts';

const to = addresses('id');

/** The Indonesian addresses of the home page and of every list that does not depend on content. */
export const listAddresses: readonly string[] = [
  to.home,
  to.services,
  to.journeys,
  to.agencies,
  to.news,
  to.events,
  to.pastEvents,
  to.notices,
  to.documents,
  to.areas,
  to.officials,
  to.evidence,
  to.siteMap,
  to.data,
  to.counters,
  to.check,
  to.authenticity,
  to.holidays,
  ...(Object.keys(audiences) as Audience[]).map(to.servicesOf),
  ...Object.keys(digitalLevels).map(to.servicesBy),
  ...Object.keys(documentClasses).map(to.documentsOf),
];

/** The Indonesian addresses that a content file has by its path alone. */
export const addressesOf = (path: string): string[] => {
  const place = parseContentPath(path);
  if (!place) return [];
  const { kind, id, role, file } = place;
  if (role === 'attachment') return isDownload(file) ? [attachment(kind, id, file)] : [];
  if (kind === 'agency') return agencySections.map((section) => to.agencySection(id, section));
  return kinds[kind].storage === 'entry' ? [to.entry(kind, id)] : [];
};

/** No address of a page or file has more parts. */
const mostParts = 7;

/** The ids that the entry at an address may have: a part of it, or two. */
const idsIn = (address: string): string[] => {
  const parts = address.split('/').filter(Boolean);
  if (parts.length > mostParts) return [];
  return parts.flatMap((part, index) => [
    part,
    ...parts.slice(0, index).map((agency) => `${agency}/${part}`),
  ]);
};

/** Whether a content file has its page or file at an Indonesian address, by its path alone. `has` knows which files there are. */
export const holdsContent = (address: string, has: (path: string) => boolean): boolean => {
  const file = address.slice(address.lastIndexOf('/') + 1);
  const paths = kindNames.flatMap((kind) =>
    idsIn(address).flatMap((id) => [
      contentPath(kind, id),
      ...(file === '' ? [] : [attachmentPath(kind, id, file)]),
    ]),
  );
  return paths.some((path) => has(path) && addressesOf(path).includes(address));
};

/** Every Indonesian address that holds a page or file, from the paths of all content and the ids of the vocabularies. */
export const livingAddresses = (
  paths: Iterable<string>,
  vocabularies: { topics: Iterable<string>; areas: Iterable<string> },
): ReadonlySet<string> =>
  new Set([
    to.search,
    ...listAddresses,
    ...[...vocabularies.topics].map((id) => to.entry('topic', id)),
    ...[...vocabularies.areas].map((id) => to.entry('area', id)),
    ...[...paths].flatMap(addressesOf),
  ]);
