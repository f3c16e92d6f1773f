import type { FormNode } from './form-node.ts';

const empty = '(kosong)';

const shownList = (node: FormNode, values: readonly unknown[]): string =>
  values.map((value, index) => `${index + 1}. ${shownValue(node.items ?? {}, value)}`).join('\n');

const shownObject = (node: FormNode, value: object): string =>
  Object.entries(value)
    .map(([name, inner]) => {
      const child = node.properties?.[name] ?? {};
      return `${child.label ?? name}: ${shownValue(child, inner)}`;
    })
    .join('\n');

/** A form's value in words for its editor: a choice by its label, a list as numbered lines, an empty field as such. */
export const shownValue = (node: FormNode, value: unknown): string => {
  if (value === undefined || value === null || value === '') return empty;
  if (typeof value === 'boolean') return value ? 'Ya' : 'Tidak';
  if (typeof value === 'string') return node.options?.[value] ?? value;
  if (Array.isArray(value)) return value.length === 0 ? empty : shownList(node, value);
  return typeof value === 'object' ? shownObject(node, value) : JSON.stringify(value);
};
