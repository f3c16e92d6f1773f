import { z } from 'zod';
import { fileNameImage } from '#model/fields.ts';
import { kinds, type KindName } from '#model/kinds.ts';
import { labelOf } from '#model/labels.ts';
import type { Kind } from '#model/kind.ts';
import type { GuardedText } from '../check.ts';
import { entriesOf } from '../entries.ts';

/** A text of an entry with the meta of its field, and the labels and keys that lead to it. */
export interface Mention {
  labels: string[];
  keys: PropertyKey[];
  value: string;
  meta: z.core.GlobalMeta;
}

const metas = new WeakMap<z.core.$ZodType, z.core.GlobalMeta>();

/** The registry puts a schema's meta together at every question. */
const metaOf = (schema: z.core.$ZodType): z.core.GlobalMeta => {
  const meta = metas.get(schema) ?? z.globalRegistry.get(schema) ?? {};
  metas.set(schema, meta);
  return meta;
};

const found = (
  schema: z.core.$ZodType,
  value: unknown,
  labels: string[],
  keys: PropertyKey[],
): Mention[] => {
  if (schema instanceof z.ZodOptional) return found(schema.unwrap(), value, labels, keys);
  const meta = metaOf(schema);
  if (schema instanceof z.ZodObject && typeof value === 'object' && value !== null)
    return Object.entries(schema.shape as z.core.$ZodShape).flatMap(([key, field]) =>
      found(
        field,
        (value as Record<string, unknown>)[key],
        [...labels, labelOf(field) ?? key],
        [...keys, key],
      ),
    );
  if (schema instanceof z.ZodArray && Array.isArray(value))
    return value.flatMap((item, index) =>
      found(schema.element, item, [...labels, String(index + 1)], [...keys, index]),
    );
  return typeof value === 'string' ? [{ labels, keys, value, meta }] : [];
};

const schemas = new Map<KindName, z.ZodObject>();

const schemaFor = (name: KindName): z.ZodObject => {
  const kind: Kind = kinds[name];
  const schema = schemas.get(name) ?? z.strictObject(kind.shape(fileNameImage));
  schemas.set(name, schema);
  return schema;
};

/** Every text in the data of an entry with the meta of its field; `above` are the keys that lead to the entry in its file. */
export const mentionsIn = (kind: KindName, entry: unknown, above: string[] = []): Mention[] =>
  found(schemaFor(kind), entry, above, above);

const known = new WeakMap<GuardedText['data'], Mention[]>();

/** Every text in the data of a content text, in the order of the model. */
export const mentionsOf = (text: GuardedText): Mention[] => {
  // Several guards ask; the schemas are walked once.
  const mentions =
    known.get(text.data) ??
    entriesOf(text).flatMap(([above, entry]) => mentionsIn(text.place.kind, entry, above));
  known.set(text.data, mentions);
  return mentions;
};
