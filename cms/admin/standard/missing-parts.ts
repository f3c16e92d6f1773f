import {
  missingComponents,
  type Component,
  type CounterDraft,
  type StandardDraft,
} from '#domain/standard/components.ts';
import { fileNameImage } from '#model/fields.ts';
import { incompleteness, kinds, schemaOf } from '#model/kinds.ts';
import { labelOf } from '#model/labels.ts';
import { problemsOf } from '#model/problems.ts';

/** A component of which a standard says nothing. */
export interface MissingComponent {
  number: number;
  label: string;
}

/** How far a service standard is written. */
export interface Completeness {
  present: number;
  all: number;
  /** Without these it cannot be published. */
  delivery: MissingComponent[];
  /** What is begun there and not finished, as “Biaya › 1 › Dasar biaya: …”. */
  unfinished: string[];
  /** What the agency still owes. */
  manufacturing: MissingComponent[];
}

const total = 14;

const shape = kinds.service.shape(fileNameImage);

const schema = schemaOf('service', fileNameImage);

const named = ({ id, number }: Component): MissingComponent => ({
  number,
  label: labelOf(shape[id]) ?? id,
});

/** How far the standard of a form is written, and what the counters that it picks add to it. */
export const completenessOf = (
  service: StandardDraft,
  counters: readonly CounterDraft[],
): Completeness => {
  const missing = missingComponents(service, counters);
  const of = (group: Component['group']) =>
    missing.filter((component) => component.group === group).map(named);
  const absent = new Set<string>(missing.map(({ id }) => id));
  const unfinished = problemsOf(schema, service)
    .filter((problem) => incompleteness('service', problem) !== undefined)
    .filter(({ root = '' }) => !absent.has(root))
    .map(({ field, message }) => `${field.join(' › ')}: ${message}`);
  return {
    present: total - missing.length,
    all: total,
    delivery: of('delivery'),
    unfinished,
    manufacturing: of('manufacturing'),
  };
};
