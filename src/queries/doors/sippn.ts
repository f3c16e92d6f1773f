import { addresses } from '#domain/address.ts';
import { csvOf } from '#domain/doors/csv.ts';
import type { StandardLine } from '#domain/doors/standard-texts.ts';
import { byTitle } from '#domain/services.ts';
import { viewsOf, type ServiceView } from '#domain/standard/view.ts';
import { dictionary } from '#i18n/dictionary.ts';
import { listed, one } from '../entries.ts';
import { standardTextsOf } from './standard-texts.ts';

const { doorWords } = dictionary('id');

const listOf = (lines: readonly StandardLine[]) =>
  lines.length === 1
    ? (lines[0]?.text ?? '')
    : lines.map(({ text }, index) => doorWords.numbered(index + 1, text)).join('\n');

const rowOf = async (view: ServiceView, site: URL): Promise<string[]> => {
  const { service, variant } = view;
  const { title, variants = [], reviewed, contoh } = service.data;
  const texts = await standardTextsOf(view);
  const agency = await one('agency', service.agency ?? '');
  const to = addresses('id');
  const page =
    variant === undefined ? to.entry('service', service.id) : to.variant(service.id, variant);
  return [
    agency?.data.title ?? '',
    title,
    variants.find(({ id }) => id === variant)?.title ?? '',
    listOf(texts.requirements),
    listOf(texts.steps),
    listOf(texts.times),
    listOf(texts.costs),
    texts.product,
    texts.complaints.join(' '),
    new URL(page, site).href,
    reviewed,
    contoh === true ? doorWords.yes : '',
  ];
};

/** The services in force in SIPPN's components 1 to 6 as CSV: one row a variant, or a service that has none. `site` is the portal's own address. */
export const sippnCsv = async (site: URL): Promise<string> => {
  const services = (await listed('service')).toSorted(byTitle);
  const rows = await Promise.all(services.flatMap(viewsOf).map((view) => rowOf(view, site)));
  return csvOf(doorWords.columns, rows);
};
