import type { Entry } from '#model/entry.ts';
import type { JourneyStep } from './plan.ts';

/** A step with its number, from 1. */
export interface NumberedStep {
  number: number;
  step: JourneyStep;
}

/** Where a service stands in a journey. */
export interface JourneyPlace extends NumberedStep {
  journey: Entry<'journey'>;
  /** How many steps the journey has. */
  count: number;
  previous: NumberedStep | undefined;
  next: NumberedStep | undefined;
}

/** Every place of a service in the journeys, in their order; a journey that comes to it twice is there twice. */
export const placesOf = (service: string, journeys: readonly Entry<'journey'>[]): JourneyPlace[] =>
  journeys.flatMap((journey) => {
    const steps = journey.data.steps.map((step, index) => ({ number: index + 1, step }));
    return steps
      .filter(({ step }) => step.service === service)
      .map((place) => ({
        ...place,
        journey,
        count: steps.length,
        previous: steps[place.number - 2],
        next: steps[place.number],
      }));
  });
