import { timeUnits, type TimeUnit } from '#model/standard/duration.ts';
import type { ServiceView } from '../standard/view.ts';
import type { PlannedStep } from './plan.ts';

/**
 * A length of time by unit. Units are not turned into each other, since how many days a working day is depends on the
 * calendar; minutes and hours alone are, of which sixty make one.
 */
export type Span = Readonly<Partial<Record<TimeUnit, number>>>;

/** How long a journey takes at most. */
export interface JourneyTime {
  /** With every step. */
  all: Span;
  /** With the steps alone that everybody takes. */
  everybody: Span;
  /** The steps whose time nobody can promise: they come on top, and are never counted as none. */
  uncertain: readonly PlannedStep[];
}

/** The units from long to short, as a length is read. */
const units: readonly TimeUnit[] = ['bulan', 'hari', 'hari-kerja', 'jam', 'menit'];

const merge = (one: Span, other: Span, how: (a: number, b: number) => number): Span =>
  Object.fromEntries(
    (Object.keys(timeUnits) as TimeUnit[])
      .map((unit) => [unit, how(one[unit] ?? 0, other[unit] ?? 0)] as const)
      .filter(([, amount]) => amount > 0),
  );

/** One after the other. */
const after = (one: Span, other: Span): Span => merge(one, other, (a, b) => a + b);

/**
 * Beside each other: the longer one of each unit. Where the units differ both stay, and the total is then more than needed,
 * never less.
 */
const beside = (one: Span, other: Span): Span => merge(one, other, Math.max);

/** Parts of one service follow each other. */
const viewTime = ({ times }: ServiceView): Span =>
  times.reduce<Span>(
    (total, { amount, unit }) =>
      amount === undefined || unit === undefined ? total : after(total, { [unit]: amount }),
    {},
  );

/** How long a step takes at most: of its service's variants, the longest. */
export const timeOf = ({ views }: PlannedStep): Span =>
  views.map(viewTime).reduce<Span>(beside, {});

/** Whether some of a step's time is not a number. */
const isUncertain = ({ views }: PlannedStep): boolean =>
  views.length === 0 || views.some(({ times }) => times.some(({ amount }) => amount === undefined));

/** The time along the groups: in a group the longest step counts, and groups follow each other. */
const along = (plan: readonly PlannedStep[]): Span => {
  const groups = Map.groupBy(plan, ({ group }) => group);
  return [...groups.values()]
    .map((steps) => steps.map(timeOf).reduce<Span>(beside, {}))
    .reduce<Span>(after, {});
};

/** How long the journey takes. */
export const totalTime = (plan: readonly PlannedStep[]): JourneyTime => ({
  all: along(plan),
  everybody: along(plan.filter(({ step }) => step.when === undefined)),
  uncertain: plan.filter(isUncertain),
});

/** The amounts of a span in reading order, sixty minutes as an hour. */
export const amountsOf = (span: Span): { amount: number; unit: TimeUnit }[] => {
  const minutes = (span.menit ?? 0) + (span.jam ?? 0) * 60;
  const clock: Span = { ...span, jam: Math.floor(minutes / 60), menit: minutes % 60 };
  return units.flatMap((unit) => {
    const amount = clock[unit] ?? 0;
    return amount > 0 ? [{ amount, unit }] : [];
  });
};
