import { createHash } from 'node:crypto';
import encodeQR from 'qr';
import { addresses } from '#domain/address.ts';
import { said, textOf, type Said } from '#domain/bilingual.ts';
import { codeFrom, promiseOf } from '#domain/cards/code.ts';
import { messageText, type Fact } from '#domain/cards/message.ts';
import { qrPath } from '#domain/cards/qr-path.ts';
import { longDay } from '#domain/dates.ts';
import { viewOf, viewsOf, type ServiceView } from '#domain/standard/view.ts';
import { dictionary } from '#i18n/dictionary.ts';
import type { Entry } from '#model/entry.ts';
import type { Locale } from '#model/path.ts';
import { all, listed } from './entries.ts';
import { pathsOf } from './paths.ts';
import { countersOf, requirementsOf } from './services.ts';

/** A QR code to draw: `size` squares a side, the dark ones as an SVG path. */
export interface QrCode {
  size: number;
  path: string;
}

/** The code of a view's card. */
export const cardCode = (view: ServiceView): string =>
  codeFrom(createHash('sha256').update(promiseOf(view)).digest());

const qrOf = (text: string): QrCode => {
  const matrix = encodeQR(text, 'raw', { ecc: 'medium', border: 2 });
  return { size: matrix.length, path: qrPath(matrix) };
};

const rowsIn = (
  rows: readonly { what?: string | undefined; whatEn?: string | undefined }[],
  words: readonly string[],
  locale: Locale,
): string[] =>
  rows.map((row, index) => {
    const what = textOf(row, 'what', locale);
    return what === undefined ? (words[index] ?? '') : `${what}: ${words[index] ?? ''}`;
  });

/** What a card says about a service, or about one variant of it, in the words of one language. `site` is the portal's own address. */
export const cardOf = async (
  service: Entry<'service'>,
  variant: string | undefined,
  locale: Locale,
  site: URL,
) => {
  const view = viewOf(service, variant);
  const { cards, standard } = dictionary(locale);
  const to = addresses(locale);
  const choice = service.data.variants?.find(({ id }) => id === variant);
  const chosen = choice && said(choice, 'title', locale);
  const page =
    variant === undefined ? to.entry('service', service.id) : to.variant(service.id, variant);
  const address = new URL(page, site).href;
  const code = cardCode(view);
  const day = longDay(service.data.changeNotes?.at(-1)?.date ?? service.data.reviewed, locale);
  const requirements = await requirementsOf(service, locale, variant);
  const bring: Said[] = requirements.map(({ row, words }) => ({
    text: cards.requirement(words.text, standard.paper(row), textOf(row, 'when', locale)),
    lang: words.lang,
  }));
  const costs = rowsIn(view.costs, view.costs.map(standard.cost), locale);
  const times = rowsIn(view.times, view.times.map(standard.time), locale);
  const places = (await countersOf(service, locale)).map(({ data }) => data.title);
  const title = chosen ? cards.both(service.data.title, chosen.text) : service.data.title;
  const fact = (line: (text: string) => string, texts: readonly string[]): Fact[] =>
    texts.length === 0 ? [] : [{ text: line(texts.join('; ')), short: line(cards.seePage) }];
  const message = messageText({
    title: `*${title}*`,
    facts: [
      ...fact(cards.costLine, costs),
      ...fact(cards.timeLine, times),
      ...fact(cards.placeLine, places),
    ],
    heading: cards.bringLine,
    items: bring.map(({ text }) => text),
    more: cards.more,
    foot: [cards.pageLine(address), cards.codeLine(code, day)],
  });
  return {
    service,
    chosen,
    title,
    page,
    code,
    day,
    costs,
    times,
    places,
    bring,
    message,
    qr: qrOf(address),
    checkAddress: new URL(to.check, site).href.replace(/^https:\/\//, ''),
  };
};

/** See {@link cardOf}. */
export type ServiceCard = Awaited<ReturnType<typeof cardOf>>;

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
