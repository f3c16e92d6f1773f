import { z } from 'zod';
import { bilingual } from '../parts/bilingual.ts';
import { notYet } from '../parts/not-yet.ts';
import { choice, list } from '../fields.ts';
import { duration, hasUnit, unitMissing } from './duration.ts';
import { onlyFor } from './variants.ts';

/** Who does a step. */
export const actors = { pemohon: 'Pemohon', petugas: 'Petugas' } as const;

/** Where a step is done. */
export const stepPlaces = {
  daring: 'Dari rumah (daring)',
  loket: 'Di loket',
  lapangan: 'Di lapangan',
} as const;

/** Component 2: what happens, in order. */
export const steps = () =>
  list(
    z
      .strictObject({
        /** Who does it. */
        actor: choice(actors, { label: 'Siapa', hint: 'Siapa yang mengerjakan langkah ini.' }),
        /** What is done. */
        ...bilingual(
          'text',
          {
            label: 'Langkah',
            hint: 'Satu kalimat dengan kata kerja, misalnya: Mengambil nomor antrean.',
          },
          300,
        ),
        /** Where it is done. */
        place: choice(stepPlaces, {
          label: 'Di mana',
          hint: 'Dari rumah, di loket, atau di lapangan.',
        }).optional(),
        ...duration(),
        variants: onlyFor(),
      })
      .refine(hasUnit, { ...notYet, path: ['unit'], error: unitMissing })
      .meta({ label: 'Langkah' }),
    { label: 'Langkah', hint: 'Urut dari awal sampai selesai.', summary: '{{fields.text}}' },
    1,
  );

/** A row of {@link steps}. */
export type Step = z.output<ReturnType<typeof steps>>[number];
