import { byNewest, bySoonest } from '#domain/dates.ts';
import { isUpcoming } from '#domain/events.ts';
import { byUrgency } from '#domain/notices.ts';
import { addresses } from '#domain/address.ts';
import { dictionary } from '#i18n/dictionary.ts';
import type { Entry } from '#model/entry.ts';
import type { Locale } from '#model/path.ts';
import { now } from './clock.ts';
import { all, listed, one } from './entries.ts';
import { pathsOf } from './paths.ts';

const byCode = (a: Entry<'area'>, b: Entry<'area'>) => a.data.code.localeCompare(b.data.code);

/** Every kecamatan with its kelurahan, by code. */
export const areaTree = async (locale: Locale) => {
  const areas = (await all('area', locale)).toSorted(byCode);
  return areas
    .filter(({ data }) => data.level === 'kecamatan')
    .map((area) => ({ area, children: areas.filter(({ data }) => data.parent === area.id) }));
};

/** The areas that an agency serves as their office, by code. */
export const areasServedBy = async (agency: string, locale: Locale) =>
  (await all('area', locale)).filter(({ data }) => data.agency === agency).toSorted(byCode);

/** What stands on an area's page: its place among the others, its office, and what names it or its kecamatan. */
export const areaPage = async (area: Entry<'area'>, locale: Locale) => {
  const areas = (await all('area', locale)).toSorted(byCode);
  const parent = areas.find(({ id }) => id === area.data.parent);
  const relatives = areas.filter(
    ({ id, data }) => data.parent === (parent ?? area).id && id !== area.id,
  );
  const wanted = new Set([area.id, ...(parent ? [parent.id] : relatives.map(({ id }) => id))]);
  const names = ({ data }: { data: { areas?: string[] | undefined } }) =>
    data.areas?.some((id) => wanted.has(id)) ?? false;
  const { areas: words } = dictionary(locale);
  const to = addresses(locale);
  const crumbs = [
    { title: dictionary(locale).site.areas, href: to.areas },
    ...(parent
      ? [{ title: words.nameOf.kecamatan(parent.data.title), href: to.entry('area', parent.id) }]
      : []),
  ];
  return {
    crumbs,
    parent,
    relatives,
    office:
      area.data.agency === undefined ? undefined : await one('agency', area.data.agency, locale),
    services: (await listed('service', locale)).filter(
      (service) => names(service) || service.agency === area.data.agency,
    ),
    notices: (await listed('notice', locale)).filter(names).toSorted(byUrgency),
    news: (await listed('news', locale)).filter(names).toSorted(byNewest).slice(0, 6),
    events: (await listed('event', locale))
      .filter(names)
      .filter((event) => isUpcoming(event, now))
      .toSorted(bySoonest),
  };
};

/** The page of every area in each language. */
export const areaPaths = () =>
  pathsOf(
    (locale) => all('area', locale),
    ({ id }) => ({ area: id }),
  );

/** See {@link areaPage}. */
export type AreaPage = Awaited<ReturnType<typeof areaPage>>;
