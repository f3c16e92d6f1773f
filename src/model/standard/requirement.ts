import { z } from 'zod';
import { optionalBilingual } from '../parts/bilingual.ts';
import { notYet } from '../parts/not-yet.ts';
import { choice, list, reference } from '../fields.ts';
import { onlyFor } from './variants.ts';

/** In which form a paper is wanted, with the Indonesian word. */
export const paperForms = {
  asli: 'asli',
  salinan: 'salinan',
  'asli-salinan': 'asli dan salinan',
} as const;

/** In which form a paper is wanted. */
export type PaperForm = keyof typeof paperForms;

/** Component 1: what to bring, or what must be so. */
export const requirements = () =>
  list(
    z
      .strictObject({
        /** A paper that several services ask for, picked from the list; it says where to get it. */
        evidence: reference('evidence', {
          label: 'Berkas bersama',
          hint: 'Pilih bila berkasnya ada di daftar, supaya tidak perlu diketik ulang.',
        }).optional(),
        /** The paper or condition, where it is not in the list. */
        ...optionalBilingual('text', {
          label: 'Syarat',
          hint: 'Isi bila tidak ada di daftar. Sebut nama suratnya.',
        }),
        /** When it applies. */
        ...optionalBilingual('when', {
          label: 'Berlaku jika',
          hint: 'Mulai dengan kata jika, misalnya: jika diurus orang lain.',
        }),
        /** Original or copy. */
        form: choice(paperForms, {
          label: 'Asli atau salinan',
          hint: 'Kosongkan bila bukan berkas.',
        }).optional(),
        /** How many copies. */
        copies: z
          .int()
          .min(1)
          .max(20)
          .optional()
          .meta({ label: 'Jumlah lembar', hint: 'Berapa lembar salinan, misalnya 2.' }),
        /** Where to get it. */
        ...optionalBilingual('source', {
          label: 'Didapat dari',
          hint: 'Misalnya: kelurahan. Kosongkan bila berkas bersama sudah mengatakannya.',
        }),
        /** Anything else. */
        ...optionalBilingual('note', {
          label: 'Keterangan',
          hint: 'Misalnya: diisi di loket.',
        }),
        variants: onlyFor(),
      })
      .refine(({ evidence, text }) => evidence !== undefined || text !== undefined, {
        ...notYet,
        path: ['text'],
        error: 'Syarat belum ditulis. Pilih berkas bersama, atau tulis syaratnya.',
      })
      .meta({ label: 'Syarat' }),
    {
      label: 'Syarat',
      hint: 'Satu baris satu syarat.',
      summary: '{{fields.evidence}} {{fields.text}} {{fields.when}}',
    },
    1,
  );

/** A row of {@link requirements}. */
export type Requirement = z.output<ReturnType<typeof requirements>>[number];
