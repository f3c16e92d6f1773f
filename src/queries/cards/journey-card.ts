import { addresses } from '#domain/address.ts';
import { said } from '#domain/bilingual.ts';
import { dayOf, longDay } from '#domain/dates.ts';
import { amountsOf } from '#domain/journeys/time.ts';
import { dictionary } from '#i18n/dictionary.ts';
import type { Entry } from '#model/entry.ts';
import type { Locale } from '#model/path.ts';
import { now } from '../clock.ts';
import { journeyPage } from '../journeys/journeys.ts';
import { drawnCard, type DrawnCard } from './card.ts';
import { journeyCode } from './code.ts';

/** The newest day on which the journey or a service of it was changed or checked. */
const versionDay = (
  journey: Entry<'journey'>,
  services: readonly (Entry<'service'> | undefined)[],
): string =>
  [
    journey.data.changeNotes?.at(-1)?.date,
    ...services.map((service) => service?.data.changeNotes?.at(-1)?.date ?? service?.data.reviewed),
  ]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1) ?? dayOf(now);

/** The card of a journey. `site` is the portal's own address. */
export const journeyCard = async (
  journey: Entry<'journey'>,
  locale: Locale,
  site: URL,
): Promise<DrawnCard> => {
  const { cards, journeys, site: words } = dictionary(locale);
  const { steps, time, cost, bring } = await journeyPage(journey, locale);
  const plan = steps.map(({ planned }) => planned);
  const { title, contoh = false } = journey.data;
  const papers = {
    title: cards.bring,
    items: bring.map(({ paper, evidence }) => ({
      text: paper?.data.title ?? evidence,
      lang: paper?.textLocale ?? locale,
    })),
    empty: journeys.bringNothing,
  };
  const list = {
    title: cards.steps,
    heading: cards.stepsLine,
    items: steps.map(({ planned, agency }) => {
      const step = said(planned.step, 'title', locale);
      const outside = said(planned.step, 'outside', locale);
      const where = agency?.data.shortName ?? outside?.text;
      const name = step?.text ?? '';
      return {
        text: cards.step(planned.number, where === undefined ? name : cards.both(name, where)),
        lang: step?.lang ?? locale,
      };
    }),
  };
  const certain = amountsOf(time.everybody).length > 0;
  return drawnCard(
    {
      above: words.journeys,
      heading: { text: title, lang: journey.textLocale },
      chosen: undefined,
      title,
      facts: [
        {
          label: cards.cost,
          lines: [cost.word === 'amount' ? journeys.range(cost) : journeys.costs[cost.word]],
          line: cards.costLine,
        },
        {
          label: cards.time,
          lines: [certain ? journeys.atMost(time.everybody) : journeys.noSpan],
          line: cards.timeLine,
        },
      ],
      lists: [papers, list],
      page: addresses(locale).entry('journey', journey.id),
      code: journeyCode(journey, plan),
      day: longDay(
        versionDay(
          journey,
          plan.map(({ service }) => service),
        ),
        locale,
      ),
      example: contoh,
    },
    list,
    locale,
    site,
  );
};
