import { z } from 'zod';
import { optionalBilingual } from '../parts/bilingual.ts';
import { notYet } from '../parts/not-yet.ts';
import { choice, list } from '../fields.ts';
import { onlyFor } from './variants.ts';

/** The units of time of a promise, with their Indonesian words. */
export const timeUnits = {
  menit: 'menit',
  jam: 'jam',
  'hari-kerja': 'hari kerja',
  hari: 'hari',
  bulan: 'bulan',
} as const;

/** A unit of time. */
export type TimeUnit = keyof typeof timeUnits;

/** A length of time: both fields or none. */
export const duration = () => ({
  /** How many units. */
  amount: z.int().min(1).max(9999).optional().meta({
    label: 'Lama',
    hint: 'Angka saja, misalnya 3. Kosongkan bila tidak dapat dipastikan.',
  }),
  /** The unit. */
  unit: choice(timeUnits, { label: 'Satuan', hint: 'Misalnya: hari kerja.' }).optional(),
});

/** Whether amount and unit stand together or are both absent. */
export const hasUnit = ({
  amount,
  unit,
}: {
  amount?: number | undefined;
  unit?: TimeUnit | undefined;
}): boolean => (amount === undefined) === (unit === undefined);

/** What is said of a length without unit, or a unit without length. */
export const unitMissing = 'Lama dan satuan diisi bersama, misalnya 3 dan hari kerja.';

/** Component 3: how long it takes, counted from what; one row a variant or a part of the service. */
export const times = () =>
  list(
    z
      .strictObject({
        ...duration(),
        /** What it is counted from. */
        ...optionalBilingual('from', {
          label: 'Dihitung sejak',
          hint: 'Misalnya: sejak berkas lengkap.',
        }),
        /** Which part of the service, where there are several. */
        ...optionalBilingual('what', {
          label: 'Untuk apa',
          hint: 'Isi bila ada beberapa waktu, misalnya: Pemeriksaan lapangan.',
        }),
        /** What a number cannot say. */
        ...optionalBilingual('note', {
          label: 'Keterangan waktu',
          hint: 'Misalnya: menurut nomor antrean pada hari itu.',
        }),
        variants: onlyFor(),
      })
      .refine(hasUnit, { ...notYet, path: ['unit'], error: unitMissing })
      .refine(({ amount, note }) => amount !== undefined || note !== undefined, {
        ...notYet,
        path: ['amount'],
        error: 'Waktu belum ditulis. Isi lama dan satuannya, atau keterangannya.',
      })
      .meta({ label: 'Waktu' }),
    {
      label: 'Waktu penyelesaian',
      hint: 'Janji waktu kepada warga. Contoh: 1, hari kerja, sejak berkas lengkap.',
      summary: '{{fields.what}} {{fields.amount}} {{fields.unit}} {{fields.from}} {{fields.note}}',
    },
    1,
  );

/** A row of {@link times}. */
export type Time = z.output<ReturnType<typeof times>>[number];
