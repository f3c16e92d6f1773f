import { z } from 'zod';
import { fileNameImage } from '#model/fields.ts';
import { kinds, type KindName } from '#model/kinds.ts';
import { labelOf } from '#model/labels.ts';
import type { Kind } from '#model/kind.ts';

/** A text of an entry with the meta of its field, and the labels that lead to it. */
interface Mention {
  labels: string[];
  value: string;
  meta: z.core.GlobalMeta;
}

const found = (schema: z.core.$ZodType, value: unknown, labels: string[]): Mention[] => {
  if (schema instanceof z.ZodOptional) return found(schema.unwrap(), value, labels);
  const meta = z.globalRegistry.get(schema) ?? {};
  if (schema instanceof z.ZodObject && typeof value === 'object' && value !== null)
    return Object.entries(schema.shape as z.core.$ZodShape).flatMap(([key, field]) =>
      found(field, (value as Record<string, unknown>)[key], [...labels, labelOf(field) ?? key]),
    );
  if (schema instanceof z.ZodArray && Array.isArray(value))
    return value.flatMap((item, index) =>
      found(schema.element, item, [...labels, String(index + 1)]),
    );
  return typeof value === 'string' ? [{ labels, value, meta }] : [];
};

const schemas = new Map<KindName, z.ZodObject>();

const schemaFor = (name: KindName): z.ZodObject => {
  const kind: Kind = kinds[name];
  const schema = schemas.get(name) ?? z.strictObject(kind.shape(fileNameImage));
  schemas.set(name, schema);
  return schema;
};

/** Every text in the data of an entry with the meta of its field, found by walking schema and data together. */
export const mentionsIn = (kind: KindName, entry: unknown, labels: string[] = []): Mention[] =>
  found(schemaFor(kind), entry, labels);
