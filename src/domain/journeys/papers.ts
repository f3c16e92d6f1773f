import type { Entry } from '#model/entry.ts';
import type { PlannedStep } from './plan.ts';

/** A paper with the numbers of the steps that ask for it. */
export interface PaperUse {
  evidence: string;
  askedBy: readonly number[];
}

const unique = (ids: readonly string[]): string[] => [...new Set(ids)];

/** Every paper that a step may ask for, under whatever condition. */
const askedBy = ({ views }: PlannedStep): string[] =>
  unique(
    views.flatMap(({ requirements }) =>
      requirements.flatMap(({ evidence }) => (evidence === undefined ? [] : [evidence])),
    ),
  );

/** The papers that a step asks of everybody: without a condition, and in each variant that the step may be. */
const neededBy = ({ views }: PlannedStep): string[] => {
  const [first, ...others] = views.map(({ requirements }) =>
    requirements.flatMap(({ evidence, when }) =>
      evidence === undefined || when !== undefined ? [] : [evidence],
    ),
  );
  return unique(first ?? []).filter((id) => others.every((needed) => needed.includes(id)));
};

/** The papers that a step gives, each with the later steps that ask for it. */
export const usesOf = (
  plan: readonly PlannedStep[],
  { produces, group }: PlannedStep,
): PaperUse[] =>
  produces.map((evidence) => ({
    evidence,
    askedBy: plan
      .filter((later) => later.group > group && askedBy(later).includes(evidence))
      .map(({ number }) => number),
  }));

/** A paper that a step needs and nobody has by then. */
export interface MissingPaper {
  planned: PlannedStep;
  evidence: string;
  /** The later or parallel step that gives it: the order may be wrong. */
  givenBy: PlannedStep | undefined;
}

/** The papers that steps need, that are not brought, and that no earlier step gives. */
export const missingPapers = (
  { data }: Entry<'journey'>,
  plan: readonly PlannedStep[],
): MissingPaper[] => {
  const brought = data.bring ?? [];
  const gives = (evidence: string) => (step: PlannedStep) => step.produces.includes(evidence);
  return plan.flatMap((planned) =>
    neededBy(planned)
      .filter((evidence) => !brought.includes(evidence))
      .filter(
        (evidence) => !plan.some((step) => step.group < planned.group && gives(evidence)(step)),
      )
      .map((evidence) => ({
        planned,
        evidence,
        givenBy: plan.find((step) => step !== planned && gives(evidence)(step)),
      })),
  );
};

/** What to have before the first step: the papers that the journey names, then others that no step gives in time. */
export const toBring = (journey: Entry<'journey'>, plan: readonly PlannedStep[]): PaperUse[] => {
  const lacking = missingPapers(journey, plan).map(({ evidence }) => evidence);
  return unique([...(journey.data.bring ?? []), ...lacking]).map((evidence) => ({
    evidence,
    askedBy: plan.filter((step) => askedBy(step).includes(evidence)).map(({ number }) => number),
  }));
};
