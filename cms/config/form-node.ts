import { z } from 'zod';
import { fileNameImage } from '#model/fields.ts';
import type { Kind, KindName } from '#model/kind.ts';
import { kinds } from '#model/kinds.ts';
import type { Locale } from '#model/path.ts';

/** One value of a form as JSON Schema describes it, with the model's `.meta()`. */
export interface FormNode extends z.core.GlobalMeta {
  type?: 'string' | 'boolean' | 'integer' | 'number' | 'array' | 'object';
  enum?: readonly string[];
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  items?: FormNode;
  properties?: Readonly<Record<string, FormNode>>;
  required?: readonly string[];
}

/** An object schema as a form node. */
export const formNodeOf = (schema: z.ZodType): FormNode =>
  z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' }) as FormNode;

/** The form of a kind. A translation has the translatable fields only, none of them required. */
export const formOf = (name: KindName, locale: Locale = 'id'): FormNode => {
  const kind: Kind = kinds[name];
  const node = formNodeOf(z.strictObject(kind.shape(fileNameImage)));
  if (locale === 'id') return node;
  const fields = Object.entries(node.properties ?? {}).filter(([field]) =>
    kind.translatable.includes(field),
  );
  return { ...node, properties: Object.fromEntries(fields), required: [] };
};
