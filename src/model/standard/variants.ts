import { z } from 'zod';
import { bilingual } from '../parts/bilingual.ts';
import { notYet } from '../parts/not-yet.ts';
import { line, list, slugPattern, type Rule } from '../fields.ts';

/** The id of a variant, as it stands in its address. */
const variantId = () =>
  z
    .string()
    .max(40)
    .regex(slugPattern, {
      error: 'Kode pilihan hanya boleh berisi huruf kecil, angka, dan tanda hubung.',
    })
    .refine((id) => id !== 'kartu', {
      error: 'Kode “kartu” sudah dipakai portal. Pilih kata lain.',
    });

/** The cases of a service that differ in what to bring, to pay or to wait for. */
export const variants = () =>
  list(
    z
      .strictObject({
        /** The variant's id, in its address and in the fields that apply to it alone. */
        id: variantId().meta({
          label: 'Kode',
          hint: 'Satu kata untuk alamat halaman, misalnya: hilang.',
        }),
        /** What a citizen chooses. */
        ...bilingual(
          'title',
          { label: 'Pilihan', hint: 'Keadaan warga, misalnya: KTP saya hilang.' },
          80,
        ),
      })
      .meta({ label: 'Pilihan' }),
    {
      label: 'Pilihan keadaan',
      hint: 'Isi bila syarat, biaya, atau waktunya berbeda menurut keadaan: baru, hilang, rusak. Kosongkan bila sama untuk semua.',
      summary: '{{fields.title}}',
    },
  ).optional();

/** To which variants a part applies; to all when empty. */
export const onlyFor = () =>
  list(line({ label: 'Kode pilihan' }, 40), {
    label: 'Hanya untuk pilihan',
    hint: 'Kode dari “Pilihan keadaan”. Kosongkan bila berlaku untuk semua.',
  }).optional();

/** A part of a service that may apply to some variants only. */
export interface Part {
  variants?: string[] | undefined;
}

/** The parts that apply in a variant; all of them where no variant is chosen. */
export const applying = <P extends Part>(parts: readonly P[], variant: string | undefined): P[] =>
  parts.filter(
    ({ variants: only = [] }) =>
      variant === undefined || only.length === 0 || only.includes(variant),
  );

interface Varied {
  variants?: { id: string; title: string }[] | undefined;
}

const parts = ['requirements', 'steps', 'times', 'costs'] as const;

const partsOf = (data: Record<string, unknown>, field: string) =>
  (data[field] as Part[] | undefined) ?? [];

/** At least two variants, each with an id of its own; parts name known ones; each variant has requirements, steps, time and cost. */
export const variantsFit: Rule = (data, context) => {
  const { variants: known } = data as Varied;
  const ids = known?.map(({ id }) => id) ?? [];
  const issue = (path: (string | number)[], message: string, more: object = {}) => {
    context.addIssue({ code: 'custom', path, message, ...more });
  };
  if (known && known.length === 1)
    issue(['variants'], 'Satu pilihan saja tidak perlu dipilih. Tambah pilihan lain, atau hapus.');
  ids.forEach((id, index) => {
    if (ids.indexOf(id) !== index)
      issue(['variants', index, 'id'], `Kode “${id}” sudah dipakai pilihan lain.`);
  });
  for (const field of parts) {
    partsOf(data, field).forEach(({ variants: only = [] }, index) => {
      const unknown = only.find((id) => !ids.includes(id));
      if (unknown !== undefined)
        issue(
          [field, index, 'variants'],
          ids.length === 0
            ? `Kode “${unknown}” tidak ada, karena layanan ini belum punya “Pilihan keadaan”.`
            : `Kode “${unknown}” tidak ada. Pakai salah satu: ${ids.join(', ')}.`,
        );
    });
    for (const { id, title } of known ?? [])
      if (partsOf(data, field).length > 0 && applying(partsOf(data, field), id).length === 0)
        issue([field], `Belum ada isi untuk pilihan “${title}”.`, notYet);
  }
};
