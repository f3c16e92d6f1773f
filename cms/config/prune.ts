import type { FormNode } from './form-node.ts';

type Values = Record<string, unknown>;

const isValues = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

const isBlank = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  (isValues(value) && Object.keys(value).length === 0);

/** What a form leaves behind where nothing was filled: an empty list, a switch that is off, or an object of such. */
const saysNothing = (value: unknown): boolean =>
  isBlank(value) ||
  value === false ||
  (Array.isArray(value) && value.length === 0) ||
  (isValues(value) && Object.values(value).every(saysNothing));

const prunedObject = (node: FormNode, values: Values): Values => {
  const known = Object.entries(node.properties ?? {}).map(
    ([name, child]) =>
      [name, pruned(child, values[name]), node.required?.includes(name) ?? false] as const,
  );
  const kept = known.filter(([, value, required]) =>
    required ? !isBlank(value) : !saysNothing(value),
  );
  const unknown = Object.entries(values).filter(
    ([name, value]) => !(name in (node.properties ?? {})) && !isBlank(value),
  );
  return Object.fromEntries<unknown>([
    ...kept.map(([name, value]): [string, unknown] => [name, value]),
    ...unknown,
  ]);
};

/**
 * A form's value without what Decap leaves in fields that nobody filled, its keys in the model's order. Required lists
 * and switches stay. Fields that the model does not know stay too, so that they are refused and not lost.
 */
export const pruned = (node: FormNode, value: unknown): unknown => {
  if (isList(value))
    return value.map((item) => pruned(node.items ?? {}, item)).filter((item) => !isBlank(item));
  if (isValues(value)) return prunedObject(node, value);
  return typeof value === 'string' ? value.trim() : value;
};
