import type { KindName } from '#model/kind.ts';
import { kinds } from '#model/kinds.ts';
import type { Locale } from '#model/path.ts';
import { bodyFieldOf } from './body-field.ts';
import { formOf, type FormNode } from './form-node.ts';
import { pruned } from './prune.ts';
import { shownValue } from './shown-value.ts';

/** A text as a form sees it: its data, and its body under `body`. */
export type FormValues = Readonly<Record<string, unknown>>;

/** The versions of one text. `base` is the one that both began with; undefined when nobody knows it any more. */
export interface Versions {
  base: FormValues | undefined;
  theirs: FormValues;
  mine: FormValues;
}

/** A field that both sides filled differently, and that only a person can decide. */
export interface Difference {
  /** The way to the field, joined by dots; unique in its text. */
  path: string;
  /** Its name in the editor. */
  label: string;
  /** What the others and I wrote, as words to read. */
  theirs: string;
  mine: string;
}

/** Whose value is taken. */
export type Side = 'theirs' | 'mine';

interface Leaf {
  way: readonly string[];
  label: string;
  node: FormNode;
  value: unknown;
}

const bodyKey = 'body';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The fields of a form with their values; an object's fields are fields of their own, a list is one. */
const leavesOf = (
  node: FormNode,
  value: unknown,
  way: readonly string[],
  label: string,
): Leaf[] => {
  if (!node.properties || (value !== undefined && !isObject(value)))
    return [{ way, label, node, value }];
  const names = new Set([...Object.keys(node.properties), ...Object.keys(value ?? {})]);
  return [...names].flatMap((name) => {
    const child = node.properties?.[name] ?? {};
    const words = child.label ?? name;
    const inner = label === '' ? words : `${label} › ${words}`;
    return leavesOf(child, value?.[name], [...way, name], inner);
  });
};

/** The form of a text, its body included. */
const nodeOf = (kind: KindName, locale: Locale): FormNode => {
  const form = formOf(kind, locale);
  const label = bodyFieldOf(kinds[kind])?.label;
  const body = label === undefined ? {} : { [bodyKey]: { type: 'string', label } as const };
  return { ...form, properties: { ...form.properties, ...body } };
};

const sameValue = (one: unknown, other: unknown): boolean => {
  if (one === other) return true;
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((item, index) => sameValue(item, other[index]));
  if (!isObject(one) || !isObject(other)) return false;
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return names.every((name) => sameValue(one[name], other[name]));
};

interface Field {
  way: readonly string[];
  path: string;
  label: string;
  node: FormNode;
  theirs: unknown;
  mine: unknown;
  /** The value that needs no choice: one side alone moved, or both only added to a list. */
  settled: { value: unknown } | undefined;
}

const isRows = (value: unknown): value is readonly object[] =>
  Array.isArray(value) && value.every(isObject);

/** A list of rows to which both sides only added: all of them. */
const joinedRows = (base: unknown = [], theirs: unknown, mine: unknown) => {
  if (!isRows(base) || !isRows(theirs) || !isRows(mine)) return undefined;
  const holds = (rows: readonly object[], row: object) => rows.some((one) => sameValue(one, row));
  if (!base.every((row) => holds(theirs, row) && holds(mine, row))) return undefined;
  return { value: [...theirs, ...mine.filter((row) => !holds(theirs, row))] };
};

const settle = (knowsBase: boolean, base: unknown, theirs: unknown, mine: unknown) => {
  if (sameValue(theirs, mine)) return { value: mine };
  if (!knowsBase) return undefined;
  if (sameValue(base, theirs)) return { value: mine };
  return sameValue(base, mine) ? { value: theirs } : joinedRows(base, theirs, mine);
};

const fieldsOf = (kind: KindName, locale: Locale, { base, theirs, mine }: Versions): Field[] => {
  const node = nodeOf(kind, locale);
  const leaves = (values: FormValues | undefined) =>
    new Map(
      leavesOf(node, pruned(node, values ?? {}), [], '').map((leaf) => [leaf.way.join('.'), leaf]),
    );
  const [before, others, own] = [leaves(base), leaves(theirs), leaves(mine)];
  return [...new Map([...others, ...own])].map(([path, { way, label, node: field }]) => {
    const [theirValue, ownValue] = [others.get(path)?.value, own.get(path)?.value];
    const settled = settle(base !== undefined, before.get(path)?.value, theirValue, ownValue);
    return { way, path, label, node: field, theirs: theirValue, mine: ownValue, settled };
  });
};

/** The fields that a person must decide: filled differently, and neither moved by one side alone nor only added to. In the form's order. */
export const differencesOf = (kind: KindName, locale: Locale, versions: Versions): Difference[] =>
  fieldsOf(kind, locale, versions)
    .filter(({ settled }) => settled === undefined)
    .map(({ path, label, node, theirs, mine }) => ({
      path,
      label,
      theirs: shownValue(node, theirs),
      mine: shownValue(node, mine),
    }));

const put = (
  target: Record<string, unknown>,
  [name = '', ...rest]: readonly string[],
  value: unknown,
) => {
  if (rest.length === 0) {
    target[name] = value;
    return;
  }
  const inner = target[name];
  const object = isObject(inner) ? inner : {};
  target[name] = object;
  put(object, rest, value);
};

/** The values of both sides in one: what needs no choice, and the rest as `choices` says; mine where it says nothing. */
export const mergedValues = (
  kind: KindName,
  locale: Locale,
  versions: Versions,
  choices: Readonly<Record<string, Side>>,
): FormValues => {
  const merged: Record<string, unknown> = {};
  for (const field of fieldsOf(kind, locale, versions)) {
    const { way, path, settled } = field;
    const value = settled ? settled.value : field[choices[path] ?? 'mine'];
    if (value !== undefined) put(merged, way, value);
  }
  return pruned(nodeOf(kind, locale), merged) as FormValues;
};

/** Whether two texts say the same once empty fields are set aside. */
export const isSameText = (
  kind: KindName,
  locale: Locale,
  theirs: FormValues,
  mine: FormValues,
): boolean => differencesOf(kind, locale, { base: undefined, theirs, mine }).length === 0;
