import type { DataOf } from '#model/kinds.ts';

type Whole = DataOf<'service'>;

/** A service's standard as far as it is written: a form that is being filled in as well as a published service. */
export type StandardDraft = { [Field in keyof Whole]?: Whole[Field] | undefined };

/** What a place of service adds to the standard of the services that are given there. */
export type CounterDraft = Partial<Pick<DataOf<'counter'>, 'facilities'>>;

/** The fields of a service that hold the components, in the order of the rules. */
export type ComponentId =
  | 'requirements'
  | 'steps'
  | 'times'
  | 'costs'
  | 'product'
  | 'complaints'
  | 'legalBasis'
  | 'facilities'
  | 'competence'
  | 'supervision'
  | 'staff'
  | 'guarantee'
  | 'safety'
  | 'evaluation';

/** One of the fourteen components of a service standard (UU 25/2009 Ps 21; Permenpan RB 15/2014). */
export interface Component {
  /** The field of a service that holds it. */
  id: ComponentId;
  /** Its number in the rules, 1 to 14. */
  number: number;
  /** `delivery`: what citizens must be told. `manufacturing`: how the agency makes it so. */
  group: 'delivery' | 'manufacturing';
  /** Whether the standard says anything about it. Empty rows and blank words say nothing. */
  isPresent: (service: StandardDraft, counters: readonly CounterDraft[]) => boolean;
}

const says = (text: string | undefined) => text !== undefined && text.trim() !== '';

// A form that was emptied may hold `null` or an empty text where the model has no value.
const hasValue = (value: unknown) => value !== undefined && value !== null && value !== '';

const some = <Row>(rows: readonly Row[] | undefined, fits: (row: Row) => boolean) =>
  rows?.some(fits) ?? false;

/** The components, in the order of the rules. */
export const components: readonly Component[] = [
  {
    id: 'requirements',
    number: 1,
    group: 'delivery',
    isPresent: ({ requirements }) =>
      some(requirements, ({ evidence, text }) => says(evidence) || says(text)),
  },
  {
    id: 'steps',
    number: 2,
    group: 'delivery',
    isPresent: ({ steps }) => some(steps, ({ text }) => says(text)),
  },
  {
    id: 'times',
    number: 3,
    group: 'delivery',
    isPresent: ({ times }) => some(times, ({ amount, note }) => hasValue(amount) || says(note)),
  },
  {
    id: 'costs',
    number: 4,
    group: 'delivery',
    isPresent: ({ costs }) => some(costs, ({ amount, rate }) => hasValue(amount) || says(rate)),
  },
  {
    id: 'product',
    number: 5,
    group: 'delivery',
    isPresent: ({ product }) => says(product),
  },
  {
    id: 'complaints',
    number: 6,
    group: 'delivery',
    isPresent: ({ complaints }) => says(complaints?.officer),
  },
  {
    id: 'legalBasis',
    number: 7,
    group: 'manufacturing',
    isPresent: ({ legalBasis }) => some(legalBasis, ({ title }) => says(title)),
  },
  {
    id: 'facilities',
    number: 8,
    group: 'manufacturing',
    isPresent: ({ facilities }, counters) =>
      [facilities, ...counters.map((counter) => counter.facilities)].some((list) =>
        some(list, says),
      ),
  },
  {
    id: 'competence',
    number: 9,
    group: 'manufacturing',
    isPresent: ({ competence }) => says(competence),
  },
  {
    id: 'supervision',
    number: 10,
    group: 'manufacturing',
    isPresent: ({ supervision }) => says(supervision),
  },
  {
    id: 'staff',
    number: 11,
    group: 'manufacturing',
    isPresent: ({ staff }) => hasValue(staff),
  },
  {
    id: 'guarantee',
    number: 12,
    group: 'manufacturing',
    isPresent: ({ guarantee }) => says(guarantee),
  },
  {
    id: 'safety',
    number: 13,
    group: 'manufacturing',
    isPresent: ({ safety }) => says(safety),
  },
  {
    id: 'evaluation',
    number: 14,
    group: 'manufacturing',
    isPresent: ({ evaluation }) => hasValue(evaluation?.score),
  },
];

/** The components of which the standard says nothing, in the order of the rules. */
export const missingComponents = (
  service: StandardDraft,
  counters: readonly CounterDraft[],
): Component[] => components.filter(({ isPresent }) => !isPresent(service, counters));
