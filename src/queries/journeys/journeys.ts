import { costWordOf, totalCost } from '#domain/journeys/cost.ts';
import { toBring, usesOf, type PaperUse } from '#domain/journeys/papers.ts';
import { placesOf } from '#domain/journeys/places.ts';
import { besides, planOf, type PlannedStep } from '#domain/journeys/plan.ts';
import { totalTime } from '#domain/journeys/time.ts';
import { byTitle } from '#domain/services.ts';
import type { Entry } from '#model/entry.ts';
import type { Locale } from '#model/path.ts';
import { now } from '../clock.ts';
import { all, listed, one } from '../entries.ts';
import { pathsOf } from '../paths.ts';

/** The journeys in force, by name. */
export const journeyList = async (locale: Locale): Promise<Entry<'journey'>[]> =>
  (await listed('journey', locale)).toSorted(byTitle);

/** The page of every journey in each language. */
export const journeyPaths = () =>
  pathsOf(
    (locale) => all('journey', locale),
    ({ slug }) => ({ journey: slug }),
  );

/** A paper with the steps that ask for it. */
export interface ShownPaper extends PaperUse {
  paper: Entry<'evidence'> | undefined;
}

/** A step with all that its place in the page shows. */
export interface ShownStep {
  planned: PlannedStep;
  /** The agency of its service. */
  agency: Entry<'agency'> | undefined;
  /** The numbers of the steps that can be done at the same time. */
  beside: readonly number[];
  gives: readonly ShownPaper[];
}

const shownPapers = (uses: readonly PaperUse[], locale: Locale): Promise<ShownPaper[]> =>
  Promise.all(
    uses.map(async (use) => ({ ...use, paper: await one('evidence', use.evidence, locale) })),
  );

/** A journey with its steps, totals and papers, as the services are today. */
export const journeyPage = async (journey: Entry<'journey'>, locale: Locale) => {
  const services = new Map((await all('service', locale)).map((entry) => [entry.id, entry]));
  const plan = planOf(journey, services, now);
  const cost = totalCost(plan);
  const steps = plan.map(async (planned): Promise<ShownStep> => ({
    planned,
    agency: await one('agency', planned.service?.agency ?? '', locale),
    beside: besides(plan, planned).map(({ number }) => number),
    gives: await shownPapers(usesOf(plan, planned), locale),
  }));
  return {
    steps: await Promise.all(steps),
    time: totalTime(plan),
    cost: { ...cost, word: costWordOf(cost, plan) },
    bring: await shownPapers(toBring(journey, plan), locale),
    owner: await one('agency', journey.data.owner, locale),
  };
};

/** See {@link journeyPage}. */
export type JourneyPage = Awaited<ReturnType<typeof journeyPage>>;

/** Where a service stands in the journeys in force. */
export const journeyPlaces = async (service: Entry<'service'>, locale: Locale) =>
  placesOf(service.id, await journeyList(locale));
