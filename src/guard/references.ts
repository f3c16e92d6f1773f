import { z } from 'zod';
import { fileNameImage } from '#model/fields.ts';
import { kinds, type KindName } from '#model/kinds.ts';
import { labelOf } from '#model/labels.ts';
import type { Kind } from '#model/kind.ts';
import { attachmentPath, contentPath } from '#model/path.ts';
import { entriesOf, type Check, type Surroundings } from './check.ts';

interface Mention {
  labels: string[];
  value: string;
  meta: z.core.GlobalMeta;
}

/** Every text in `value` with the meta of its schema, found by walking both together. */
const mentions = (schema: z.core.$ZodType, value: unknown, labels: string[]): Mention[] => {
  if (schema instanceof z.ZodOptional) return mentions(schema.unwrap(), value, labels);
  const meta = z.globalRegistry.get(schema) ?? {};
  if (schema instanceof z.ZodObject && typeof value === 'object' && value !== null)
    return Object.entries(schema.shape as z.core.$ZodShape).flatMap(([key, field]) =>
      mentions(field, (value as Record<string, unknown>)[key], [...labels, labelOf(field) ?? key]),
    );
  if (schema instanceof z.ZodArray && Array.isArray(value))
    return value.flatMap((item, index) =>
      mentions(schema.element, item, [...labels, String(index + 1)]),
    );
  return typeof value === 'string' ? [{ labels, value, meta }] : [];
};

const exists = (kind: KindName, id: string, around: Surroundings): boolean => {
  if (kind === 'topic') return around.topics.has(id);
  if (kind === 'area') return around.areas.has(id);
  return around.has(contentPath(kind, id));
};

/** Every reference names an entry that exists, and every picture and file lies beside its entry. */
export const references: Check = {
  id: 'references',
  check: (text, around) => {
    const { place } = text;
    const kind: Kind = kinds[place.kind];
    const schema = z.strictObject(kind.shape(fileNameImage));
    return entriesOf(text)
      .flatMap(([prefix, entry]) => mentions(schema, entry, prefix))
      .flatMap(({ labels, value, meta }) => {
        const field = labels.join(' › ');
        if (meta.reference !== undefined && !exists(meta.reference, value, around))
          return [
            {
              field,
              problem: `${kinds[meta.reference].label.one} “${value}” tidak ada.`,
              remedy: 'Pilih yang ada di daftar, atau hapus isian ini.',
            },
          ];
        const isFile = meta.widget === 'image' || meta.widget === 'file';
        if (isFile && !around.has(attachmentPath(place.kind, place.id, value)))
          return [
            {
              field,
              problem: `Berkas “${value}” tidak ada di folder tulisan ini.`,
              remedy: 'Unggah berkasnya, atau hapus isian ini.',
            },
          ];
        return [];
      });
  },
};
