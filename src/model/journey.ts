import { z } from 'zod';
import { bilingual, optionalBilingual } from './parts/bilingual.ts';
import { line, link, list, reference, slugPattern, text, type Rule } from './fields.ts';
import { defineKind } from './kind.ts';
import { changeNotes, example, withdrawn } from './parts/publishing.ts';
import { audienceField } from './topic.ts';

/** What a step says only where it has no service, which says it itself. */
const ofOutside = ['link', 'produces'] as const;

/** Nothing comes before the first step. */
const firstWaitsForNothing: Rule = ({ steps }, context) => {
  const [first] = (steps as { parallel?: boolean }[] | undefined) ?? [];
  if (first?.parallel === true)
    context.addIssue({
      code: 'custom',
      path: ['steps', 0, 'parallel'],
      message: 'Langkah pertama tidak punya langkah sebelumnya. Matikan “Bersamaan”.',
    });
};

/** What happens in a life, and the services of several agencies it takes, in order. */
export const journey = defineKind({
  name: 'journey',
  collection: 'journeys',
  scope: 'city',
  storage: 'entry',
  extension: 'mdx',
  label: {
    one: 'Peristiwa hidup',
    many: 'Peristiwa hidup',
    hint: 'Langkah berurutan lewat layanan beberapa instansi, misalnya: kelahiran anak.',
  },
  shape: () => ({
    /** The event, in citizens' words. */
    title: line({ label: 'Peristiwa', hint: 'Misalnya: Anak saya lahir.' }, 110),
    /** What the steps lead to. */
    summary: text(
      { label: 'Ringkasan', hint: 'Apa yang selesai bila semua langkah selesai.' },
      300,
    ),
    /** Whom it is for. */
    audience: audienceField(),
    /** Everyday words; search finds the journey by them. */
    words: list(line({ label: 'Kata' }, 60), {
      label: 'Kata sehari-hari',
      hint: 'Kata yang dipakai warga waktu mencari, misalnya: bayi lahir.',
    }),
    /** The agency that keeps the steps right. */
    owner: reference('agency', {
      label: 'Penanggung jawab',
      hint: 'Instansi yang menjaga urutan ini tetap benar.',
    }),
    /** Papers one has before the first step. */
    bring: list(reference('evidence', { label: 'Berkas' }), {
      label: 'Yang sudah dimiliki',
      hint: 'Berkas yang dimiliki warga sebelum langkah pertama.',
    }).optional(),
    /** The steps, in order. */
    steps: list(
      z
        .strictObject({
          /** What is done. */
          ...bilingual('title', { label: 'Langkah', hint: 'Misalnya: Urus akta kelahiran.' }, 110),
          /** The city's service that does it. */
          service: reference('service', {
            label: 'Layanan',
            hint: 'Pilih layanan instansi. Kosongkan bila diurus di tempat lain.',
          }).optional(),
          /** The variant of that service. */
          variant: z.string().regex(slugPattern).optional().meta({
            label: 'Pilihan keadaan',
            hint: 'Kode pilihan dari layanan itu. Boleh kosong.',
          }),
          /** Where, when it is no service on this portal. */
          ...optionalBilingual('outside', {
            label: 'Diurus di',
            hint: 'Bila bukan layanan di portal ini: siapa yang melayani, misalnya Kantor Urusan Agama (KUA).',
          }),
          /** The official site of who does it. */
          link: link({
            label: 'Tautan',
            hint: 'Situs resmi yang melayani. Hanya bila bukan layanan di portal ini.',
          }).optional(),
          /** What an outside step issues. */
          produces: list(reference('evidence', { label: 'Berkas' }), {
            label: 'Berkas yang didapat',
            hint: 'Hanya bila bukan layanan di portal ini; berkas dari layanan dibaca sendiri.',
          }).optional(),
          /** Why it comes here. */
          ...bilingual(
            'reason',
            { label: 'Mengapa sekarang', hint: 'Alasan urutannya, dalam satu kalimat.' },
            300,
          ),
          /** Whether it can be done at the same time as the step before. */
          parallel: z.boolean().optional().meta({
            label: 'Bersamaan dengan langkah sebelumnya',
            hint: 'Nyalakan bila tidak perlu menunggu langkah sebelumnya selesai.',
          }),
          /** When it applies, where not to everybody. */
          ...optionalBilingual('when', {
            label: 'Berlaku jika',
            hint: 'Mulai dengan kata jika. Kosongkan bila berlaku untuk semua.',
          }),
        })
        .refine((step) => (step.service === undefined) !== (step.outside === undefined), {
          path: ['service'],
          error: 'Pilih layanan, atau tulis di mana ini diurus; salah satu.',
        })
        .refine(({ service, variant }) => service !== undefined || variant === undefined, {
          path: ['variant'],
          error: 'Pilihan keadaan hanya untuk langkah yang memakai layanan. Kosongkan.',
        })
        .superRefine((step, context) => {
          if (step.service === undefined) return;
          for (const field of ofOutside.filter((name) => (step[name]?.length ?? 0) > 0))
            context.addIssue({
              code: 'custom',
              path: [field],
              message: 'Ini dibaca dari layanannya. Kosongkan isian ini.',
            });
        })
        .meta({ label: 'Langkah' }),
      { label: 'Langkah', hint: 'Urut dari awal sampai selesai.', summary: '{{fields.title}}' },
      2,
    ),
    /** What changed after it was first published. */
    changeNotes: changeNotes(),
    /** Taken back; the page stays and says why. */
    withdrawn: withdrawn('journey'),
    /** Marks illustrative content. */
    contoh: example(),
  }),
  rules: [firstWaitsForNothing],
  translatable: ['title', 'summary', 'words', 'changeNotes'],
  bodyAfter: 'steps',
});
