import { addresses } from '#domain/address.ts';
import { said, textOf } from '#domain/bilingual.ts';
import { longDay } from '#domain/dates.ts';
import { viewOf, viewsOf } from '#domain/standard/view.ts';
import { dictionary } from '#i18n/dictionary.ts';
import type { Entry } from '#model/entry.ts';
import type { Locale } from '#model/path.ts';
import { all, listed, one } from '../entries.ts';
import { pathsOf } from '../paths.ts';
import { countersOf, requirementsOf } from '../services/services.ts';
import { drawnCard, type DrawnCard } from './card.ts';
import { cardCode } from './code.ts';

const hostOf = (address: string) => address.replace(/^https:\/\//, '').replace(/\/$/, '');

const rowsIn = (
  rows: readonly { what?: string | undefined; whatEn?: string | undefined }[],
  words: readonly string[],
  locale: Locale,
): string[] =>
  rows.map((row, index) => {
    const what = textOf(row, 'what', locale);
    return what === undefined ? (words[index] ?? '') : `${what}: ${words[index] ?? ''}`;
  });

/** The card of a service, or of one variant of it. `site` is the portal's own address. */
export const serviceCard = async (
  service: Entry<'service'>,
  variant: string | undefined,
  locale: Locale,
  site: URL,
): Promise<DrawnCard> => {
  const view = viewOf(service, variant);
  const { cards, standard } = dictionary(locale);
  const to = addresses(locale);
  const { title, variants, changeNotes, reviewed, online, contoh = false } = service.data;
  const choice = variants?.find(({ id }) => id === variant);
  const chosen = choice && said(choice, 'title', locale);
  const agency = await one('agency', service.agency ?? '', locale);
  const requirements = await requirementsOf(service, locale, variant);
  const bring = {
    title: cards.bring,
    heading: cards.bringLine,
    items: requirements.map(({ row, words }) => ({
      text: cards.requirement(words.text, standard.paper(row), textOf(row, 'when', locale)),
      lang: words.lang,
    })),
    empty: cards.nothing,
  };
  const costs = rowsIn(view.costs, view.costs.map(standard.cost), locale);
  const times = rowsIn(view.times, view.times.map(standard.time), locale);
  const places = (await countersOf(service, locale)).map(({ data }) => data.title);
  return drawnCard(
    {
      above: agency?.data.title ?? '',
      heading: { text: title, lang: service.textLocale },
      chosen,
      title: chosen ? cards.both(title, chosen.text) : title,
      facts: [
        { label: cards.cost, lines: costs, line: cards.costLine },
        { label: cards.time, lines: times, line: cards.timeLine },
        { label: cards.place, lines: places, line: cards.placeLine },
        { label: cards.online, lines: online === undefined ? [] : [hostOf(online)] },
      ],
      lists: [bring],
      page:
        variant === undefined ? to.entry('service', service.id) : to.variant(service.id, variant),
      code: cardCode(view),
      day: longDay(changeNotes?.at(-1)?.date ?? reviewed, locale),
      example: contoh,
    },
    bring,
    locale,
    site,
  );
};

/** The card page of every service that has no variants, in each language. */
export const cardPaths = () =>
  pathsOf(
    async (locale) =>
      (await all('service', locale)).filter(({ data }) => data.variants === undefined),
    ({ agency = '', slug }) => ({ agency, service: slug }),
  );

/** The card page of every variant, in each language. */
export const variantCardPaths = () =>
  pathsOf(
    async (locale) =>
      (await all('service', locale)).flatMap((service) =>
        (service.data.variants ?? []).map(({ id }) => ({ service, variant: id })),
      ),
    ({ service, variant }) => ({ agency: service.agency ?? '', service: service.slug, variant }),
  );

/** The cards that may be handed out today: one a variant of each listed service, by name. */
export const currentCards = async (locale: Locale) =>
  (await listed('service', locale))
    .flatMap((service) => viewsOf(service))
    .map((view) => ({ ...view, code: cardCode(view) }))
    .sort((a, b) => a.service.data.title.localeCompare(b.service.data.title, locale));
