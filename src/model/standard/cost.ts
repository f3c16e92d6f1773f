import { z } from 'zod';
import { optionalBilingual } from '../parts/bilingual.ts';
import { notYet } from '../parts/not-yet.ts';
import { line, list } from '../fields.ts';
import { onlyFor } from './variants.ts';

/** Component 4: what it costs; one row an amount. Rupiah. */
export const costs = () =>
  list(
    z
      .strictObject({
        /** What is paid for, where there are several amounts. */
        ...optionalBilingual('what', {
          label: 'Untuk apa',
          hint: 'Isi bila ada beberapa biaya, misalnya: Pasien umum.',
        }),
        /** How much, in rupiah; 0 is free. */
        amount: z.int().min(0).max(10_000_000_000).optional().meta({
          label: 'Jumlah (rupiah)',
          hint: 'Angka saja, tanpa titik. Tulis 0 bila gratis.',
          unit: 'rupiah',
        }),
        /** How it is reckoned, when it is not one amount. */
        ...optionalBilingual(
          'rate',
          {
            label: 'Cara menghitung',
            hint: 'Isi bila bukan satu jumlah tetap, misalnya: menurut luas bangunan.',
          },
          300,
        ),
        /** The rule that sets it. */
        basis: line({
          label: 'Dasar biaya',
          hint: 'Aturan yang menetapkan biaya, misalnya nomor peraturan daerah.',
        }).optional(),
        variants: onlyFor(),
      })
      .refine(({ amount, rate }) => amount !== undefined || rate !== undefined, {
        ...notYet,
        path: ['amount'],
        error: 'Biaya belum ditulis. Isi jumlahnya (0 bila gratis), atau cara menghitungnya.',
      })
      .refine(({ amount, rate }) => amount === undefined || rate === undefined, {
        path: ['rate'],
        error: 'Isi jumlah atau cara menghitung, jangan keduanya.',
      })
      .refine(({ amount, basis }) => amount === 0 || basis !== undefined, {
        ...notYet,
        path: ['basis'],
        error: 'Biaya harus menyebut aturan yang menetapkannya. Isi dasar biaya.',
      })
      .meta({ label: 'Biaya' }),
    {
      label: 'Biaya',
      hint: 'Satu baris satu biaya. Layanan gratis: satu baris dengan jumlah 0.',
      summary: '{{fields.what}} {{fields.amount}} {{fields.rate}}',
    },
    1,
  );

/** A row of {@link costs}. */
export type Cost = z.output<ReturnType<typeof costs>>[number];
