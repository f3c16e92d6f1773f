import { fixedCost } from '../standard/cost.ts';
import type { PlannedStep } from './plan.ts';

/** An amount in rupiah that lies between two; the same two where it is one. */
export interface CostRange {
  from: number;
  to: number;
}

/** What a journey costs. */
export interface JourneyCost extends CostRange {
  /** The steps with a cost that is reckoned case by case: it comes on top. */
  reckoned: readonly PlannedStep[];
  /** The steps of which this portal knows no cost. */
  unknown: readonly PlannedStep[];
}

/** Whether a step's cost, or a part of it, is reckoned case by case. */
export const isReckoned = ({ views }: PlannedStep): boolean =>
  views.some(({ costs }) => costs.some(({ amount }) => amount === undefined));

/** What is paid for sure in a step, over the variants it may be; undefined where nothing is known. */
export const costOf = ({ views }: PlannedStep): CostRange | undefined => {
  const sums = views.map(({ costs }) => fixedCost(costs));
  return sums.length === 0 ? undefined : { from: Math.min(...sums), to: Math.max(...sums) };
};

/** What the journey costs: from the steps that everybody takes in their cheapest variant, to all steps in their dearest. */
export const totalCost = (plan: readonly PlannedStep[]): JourneyCost => {
  const total = { from: 0, to: 0 };
  for (const planned of plan) {
    const { from, to } = costOf(planned) ?? { from: 0, to: 0 };
    if (planned.step.when === undefined) total.from += from;
    total.to += to;
  }
  return {
    ...total,
    reckoned: plan.filter(isReckoned),
    unknown: plan.filter(({ views }) => views.length === 0),
  };
};

/**
 * What can be said of a cost in one word: `free`, for sure; `city-free`, except for what this portal does not know;
 * `reckoned`, nothing but what is reckoned case by case; `amount`, see its range; `unknown`, nothing at all.
 */
export type CostWord = 'free' | 'city-free' | 'reckoned' | 'amount' | 'unknown';

/** See {@link CostWord}. */
export const costWordOf = (
  { to, reckoned, unknown }: JourneyCost,
  plan: readonly PlannedStep[],
): CostWord => {
  if (unknown.length === plan.length) return 'unknown';
  if (to > 0) return 'amount';
  if (reckoned.length > 0) return 'reckoned';
  return unknown.length > 0 ? 'city-free' : 'free';
};
