import type { StandardLine, StandardTexts } from '#domain/doors/standard-texts.ts';
import { limitsOf, type ServiceView } from '#domain/standard/view.ts';
import { dictionary } from '#i18n/dictionary.ts';
import { actors } from '#model/standard/step.ts';
import type { Part } from '#model/standard/variants.ts';
import { one } from '../entries.ts';
import { requirementsOf } from '../services/services.ts';

const present = (facts: readonly (string | undefined)[]): string[] =>
  facts.filter((fact) => fact !== undefined && fact !== '') as string[];

/** The delivery components of a service, as a view of it has them, in Indonesian sentences. */
export const standardTextsOf = async (view: ServiceView): Promise<StandardTexts> => {
  const { doorWords, standard, servicePage } = dictionary('id');
  const { service, variant } = view;
  const { product, complaints } = service.data;
  const { channels = [] } = (await one('city', 'city'))?.data ?? {};
  const line = (part: Part, text: string): StandardLine => ({
    text,
    // In a view of one variant, all that is left holds for it.
    only: variant === undefined ? limitsOf(service, part).map(({ title }) => title) : [],
  });
  const requirements = await requirementsOf(service, 'id', variant);
  return {
    requirements: requirements.map(({ row, words, evidence }) => {
      const place = row.source ?? evidence?.data.source;
      const source = place === undefined ? undefined : standard.source(place);
      const facts = present([standard.paper(row), row.when, source, row.note]);
      return line(row, doorWords.requirement(words.text, facts));
    }),
    steps: view.steps.map((step) => {
      const { actor, text, place, amount, unit } = step;
      const length =
        amount === undefined || unit === undefined ? undefined : standard.length(amount, unit);
      const where = place === undefined ? undefined : standard.places[place];
      return line(step, doorWords.step(actors[actor], text, present([where, length])));
    }),
    times: view.times.map((time) => line(time, doorWords.row(time.what, standard.time(time)))),
    costs: view.costs.map((cost) =>
      line(cost, doorWords.withBasis(doorWords.row(cost.what, standard.cost(cost)), cost.basis)),
    ),
    product,
    complaints: present([
      doorWords.officer(complaints.officer),
      servicePage.firstReply(complaints.firstReply),
      servicePage.answer(complaints.answer),
      complaints.note,
      doorWords.channels(
        channels.filter((channel) => channel.complaints === true).map(({ title }) => title),
      ),
    ]),
  };
};
