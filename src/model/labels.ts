import { z } from 'zod';
import './parts/meta.ts';

/** The schema one layer below a wrapper (optional, preprocess); undefined where there is none. */
const below = (schema: z.core.$ZodType): z.core.$ZodType | undefined => {
  if (schema instanceof z.ZodOptional) return schema.unwrap();
  return schema instanceof z.ZodPipe ? schema.out : undefined;
};

/** The schema below all wrappers. */
export const unwrapped = (schema: z.core.$ZodType): z.core.$ZodType => {
  const inner = below(schema);
  return inner === undefined ? schema : unwrapped(inner);
};

/** A field's name as an editor reads it: the label of the outermost layer that has one. */
export const labelOf = (schema: z.core.$ZodType | undefined): string | undefined =>
  schema && (z.globalRegistry.get(schema)?.label ?? labelOf(below(schema)));
