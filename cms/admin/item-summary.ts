import { standardWords } from '#domain/standard/words.ts';

/** What this needs of Decap's field and item, which are Immutable collections. */
interface Values {
  get(name: string): unknown;
}

interface Rows extends Iterable<Values> {
  get(index: number): unknown;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const isRows = (value: unknown): value is Rows =>
  typeof value === 'object' && value !== null && Symbol.iterator in value;

const labelOf = (field: Values, value: string): string => {
  const options = field.get('options');
  const option = isRows(options)
    ? [...options].find((choice) => choice.get('value') === value)
    : undefined;
  return textOf(option?.get('label')) || value;
};

const spoken = (field: Values | undefined, value: unknown): string => {
  if (value === undefined || value === null || value === '') return '';
  if (typeof value === 'number')
    return field?.get('unit') === 'rupiah'
      ? standardWords.money(value)
      : value.toLocaleString('id-ID');
  if (typeof value !== 'string') return '';
  return field === undefined ? value : labelOf(field, value);
};

/**
 * What a folded item of a list is called: its field's template, with choices by their labels and amounts as money. An item
 * without words says that it is empty.
 */
export const itemSummary = (list: Values, item: Values): string => {
  const fields = list.get('fields');
  const known = new Map(
    isRows(fields) ? [...fields].map((field) => [field.get('name'), field]) : [],
  );
  const words = textOf(list.get('summary'))
    .replace(/\{\{fields\.(\w+)\}\}/g, (_all, name: string) =>
      spoken(known.get(name), item.get(name)),
    )
    .replace(/\s+/g, ' ')
    .trim();
  return /[\p{L}\p{N}]/u.test(words) ? words : `${textOf(list.get('label_singular'))} belum diisi`;
};
