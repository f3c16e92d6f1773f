import type { KindName } from '#model/kind.ts';
import type { DecapField, DecapOption } from './decap.ts';
import type { FormNode } from './form-node.ts';

/** What a field may point to: the choices of each kind that the editor may see. */
export type References = Partial<Record<KindName, readonly DecapOption[]>>;

interface FieldContext {
  references: References;
  /** Whether the field, and all inside it, is written in each language. */
  translated: boolean;
}

type Widget = Omit<DecapField, 'name' | 'label' | 'hint' | 'required' | 'i18n'>;

const optionsOf = (node: FormNode, references: References): readonly DecapOption[] | undefined => {
  if (node.enum)
    return node.enum.map((value) => ({ value, label: node.options?.[value] ?? value }));
  return node.reference === undefined ? undefined : references[node.reference];
};

const fieldsOf = (node: FormNode, context: FieldContext): DecapField[] =>
  Object.entries(node.properties ?? {}).map(([name, child]) =>
    fieldOf(name, child, node.required?.includes(name) ?? false, context),
  );

const listWidget = (node: FormNode, context: FieldContext): Widget => {
  const item = node.items ?? {};
  const least = node.minItems === undefined || node.minItems === 0 ? {} : { min: node.minItems };
  const options = optionsOf(item, context.references);
  if (options) return { widget: 'select', multiple: true, default: [], options, ...least };
  const shared = {
    widget: 'list',
    // Without it, Decap begins a list with one item wherever the item has a switch.
    default: [],
    label_singular: item.label ?? 'butir',
    collapsed: true,
    ...least,
  };
  return item.type === 'object'
    ? { ...shared, summary: node.summary ?? '{{fields.title}}', fields: fieldsOf(item, context) }
    : { ...shared, summary: '{{fields.item}}', field: fieldOf('item', item, true, context) };
};

const dateWidget = (node: FormNode): Widget =>
  node.widget === 'date'
    ? { widget: 'datetime', format: 'YYYY-MM-DD', date_format: 'YYYY-MM-DD', time_format: false }
    : {
        widget: 'datetime',
        format: 'YYYY-MM-DDTHH:mm',
        date_format: 'YYYY-MM-DD',
        time_format: 'HH:mm',
      };

const numberWidget = (node: FormNode): Widget => ({
  widget: 'number',
  ...(node.unit === undefined ? {} : { unit: node.unit }),
  value_type: node.type === 'integer' ? 'int' : 'float',
  ...(node.type === 'integer' ? {} : { step: 0.01 }),
  ...(node.minimum === undefined ? {} : { min: node.minimum }),
  ...(node.maximum === undefined ? {} : { max: node.maximum }),
});

const textWidget = (node: FormNode): Widget => ({
  widget: node.widget === 'text' ? 'text' : 'string',
  ...(node.maxLength === undefined
    ? {}
    : {
        pattern: [
          `^[\\s\\S]{0,${node.maxLength}}$`,
          `terlalu panjang, paling banyak ${node.maxLength} huruf.`,
        ] satisfies [string, string],
      }),
});

const widgetOf = (node: FormNode, context: FieldContext): Widget => {
  if (node.type === 'array') return listWidget(node, context);
  if (node.type === 'object')
    return { widget: 'object', collapsed: false, fields: fieldsOf(node, context) };
  if (node.type === 'boolean') return { widget: 'boolean', default: false };
  if (node.type === 'integer' || node.type === 'number') return numberWidget(node);
  if (node.widget === 'date' || node.widget === 'datetime') return dateWidget(node);
  if (node.widget === 'image' || node.widget === 'file')
    return { widget: node.widget, choose_url: false };
  const options = optionsOf(node, context.references);
  return options ? { widget: 'select', options } : textWidget(node);
};

/** Decap asks for a value where it must not: inside an optional object, of a switch, of a list that may be empty. */
const asksFor = (node: FormNode, required: boolean): boolean =>
  required && node.type !== 'boolean' && !(node.type === 'array' && (node.minItems ?? 0) === 0);

const relaxed = (field: DecapField): DecapField => ({
  ...field,
  required: false,
  ...(field.fields ? { fields: field.fields.map(relaxed) } : {}),
});

/** A field that a draft may do without, down to its parts. The form says of those that the model asks for that readers need them. */
export const draftable = (field: DecapField): DecapField => {
  const { min, ...rest } = field;
  return {
    ...rest,
    required: false,
    ...(field.required === true ? { needed: true } : {}),
    ...(field.widget === 'number' && min !== undefined ? { min } : {}),
    ...(field.fields ? { fields: field.fields.map(draftable) } : {}),
  };
};

/** The Decap field of a form node. Looser than the model where Decap cannot be as exact; the model decides on saving. */
export const fieldOf = (
  name: string,
  node: FormNode,
  required: boolean,
  context: FieldContext,
): DecapField => {
  const field: DecapField = {
    name,
    label: node.label ?? name,
    ...(node.hint === undefined ? {} : { hint: node.hint }),
    required: asksFor(node, required),
    ...(context.translated ? { i18n: true } : {}),
    ...widgetOf(node, context),
  };
  return node.type === 'object' && !required ? { ...relaxed(field), collapsed: true } : field;
};
