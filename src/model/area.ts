import { z } from 'zod';
import { line, reference, type Rule } from './fields.ts';
import { defineKind } from './kind.ts';

/** Both levels of area below the city. */
const areaLevels = { kecamatan: 'Kecamatan', kelurahan: 'Kelurahan' } as const;

/** A kelurahan names the kecamatan it lies in, by id and by the first digits of its code. */
const parentFits: Rule = (data, context) => {
  const needsParent = data['level'] === 'kelurahan';
  if (needsParent !== (data['parent'] !== undefined))
    context.addIssue({
      code: 'custom',
      path: ['parent'],
      message: needsParent
        ? 'Kelurahan harus menyebut kecamatannya.'
        : 'Kecamatan tidak mempunyai induk.',
    });
};

/** A kecamatan or kelurahan, from `content/areas.yml`. */
export const area = defineKind({
  name: 'area',
  collection: 'areas',
  scope: 'city',
  storage: 'list',
  extension: 'yml',
  label: {
    one: 'Wilayah',
    many: 'Wilayah',
    hint: 'Kecamatan dan kelurahan menurut kode Kemendagri.',
  },
  shape: () => ({
    /** The area's name without its level, such as “Palu Timur”. */
    title: line({ label: 'Nama' }, 60),
    /** Kecamatan or kelurahan. */
    level: z
      .enum(['kecamatan', 'kelurahan'])
      .meta({ label: 'Tingkat', options: areaLevels, widget: 'select' }),
    /** Kemendagri's code: `72.71.01` (kecamatan) or `72.71.01.1004` (kelurahan). */
    code: z
      .string()
      .regex(/^72\.71\.\d{2}(?:\.\d{4})?$/, {
        error: 'Kode wilayah ditulis seperti 72.71.01 atau 72.71.01.1004.',
      })
      .meta({ label: 'Kode Kemendagri' }),
    /** The kecamatan a kelurahan lies in. */
    parent: reference('area', { label: 'Kecamatan' }).optional(),
    /** The agency that serves it: the kecamatan's office. */
    agency: reference('agency', { label: 'Kantor' }).optional(),
  }),
  rules: [parentFits],
  translatable: [],
});
