import type { HowTo } from 'schema-dts';
import type { Entry } from '#model/entry.ts';
import { textOf } from '../bilingual.ts';
import { addressOf, type LinkedContext } from './context.ts';

/** A journey for machines: its steps in order, each with the page of its service or the site of who does it. */
export const journeyJsonLd = (
  journey: Entry<'journey'>,
  context: Pick<LinkedContext, 'site' | 'locale'>,
): HowTo => {
  const { title, summary, words, steps } = journey.data;
  const url = addressOf(journey, context);
  return {
    '@type': 'HowTo',
    '@id': `${url}#peristiwa`,
    name: title,
    alternateName: words,
    description: summary,
    url,
    step: steps.map((step, index) => {
      const address =
        step.service === undefined
          ? step.link
          : addressOf({ kind: 'service', id: step.service }, context);
      return {
        '@type': 'HowToStep' as const,
        position: index + 1,
        name: textOf(step, 'title', context.locale) ?? step.title,
        text: textOf(step, 'reason', context.locale) ?? step.reason,
        ...(address === undefined ? {} : { url: address }),
      };
    }),
  };
};
