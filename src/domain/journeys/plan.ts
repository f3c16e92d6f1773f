import type { Entry } from '#model/entry.ts';
import type { DataOf } from '#model/kinds.ts';
import { isWithdrawn, publicationOf } from '../publication.ts';
import { viewOf, viewsOf, type ServiceView } from '../standard/view.ts';

/** A step as it is written in a journey. */
export type JourneyStep = DataOf<'journey'>['steps'][number];

/** Services by id. */
export type Services = ReadonlyMap<string, Entry<'service'>>;

/**
 * Whether a step can be done: `open`, its service is in force; `outside`, no service of the city does it; `withdrawn`,
 * `expired` or `gone`, its service is no longer given.
 */
export type StepState = 'open' | 'outside' | 'withdrawn' | 'expired' | 'gone';

/** A step with what its service says today. */
export interface PlannedStep {
  /** Its place in the journey, from 1. */
  number: number;
  /** Steps of one group stand beside each other; the next group waits for all of them. From 0. */
  group: number;
  step: JourneyStep;
  state: StepState;
  service: Entry<'service'> | undefined;
  /** The variant that the step names, where the service still has it. */
  variant: string | undefined;
  /** The service as the step may meet it: its variant alone, or each where none is named. None unless it is open. */
  views: readonly ServiceView[];
  /** The papers one has after it. */
  produces: readonly string[];
}

const stateOf = (
  { service: id }: JourneyStep,
  service: Entry<'service'> | undefined,
  now: Date,
): StepState => {
  if (id === undefined) return 'outside';
  if (service === undefined) return 'gone';
  if (isWithdrawn(service)) return 'withdrawn';
  return publicationOf(service.data, now) === 'archived' ? 'expired' : 'open';
};

/** The variant that the step names, where the service has it. */
const variantOf = ({ variant }: JourneyStep, service: Entry<'service'> | undefined) =>
  service?.data.variants?.find(({ id }) => id === variant)?.id;

const plannedStep = (
  step: JourneyStep,
  service: Entry<'service'> | undefined,
  now: Date,
): Omit<PlannedStep, 'number' | 'group'> => {
  const state = stateOf(step, service, now);
  const variant = variantOf(step, service);
  const given = state === 'open' ? service : undefined;
  const views = given ? (variant === undefined ? viewsOf(given) : [viewOf(given, variant)]) : [];
  const papers = state === 'outside' ? step.produces : given?.data.produces;
  return { step, state, service, variant, views, produces: papers ?? [] };
};

/** The steps of a journey with what the services say at `now`. A `parallel` step is of the group of the one before it. */
export const planOf = (
  { data }: Entry<'journey'>,
  services: Services,
  now: Date,
): PlannedStep[] => {
  let group = 0;
  return data.steps.map((step, index) => {
    if (index > 0 && step.parallel !== true) group += 1;
    const service = step.service === undefined ? undefined : services.get(step.service);
    return { number: index + 1, group, ...plannedStep(step, service, now) };
  });
};

/** The steps that stand beside a step. */
export const besides = (
  plan: readonly PlannedStep[],
  { group, number }: PlannedStep,
): PlannedStep[] => plan.filter((other) => other.group === group && other.number !== number);
