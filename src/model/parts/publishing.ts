import { z } from 'zod';
import { choice, date, inOrder, line, list, moment, reference } from '../fields.ts';
import type { KindName } from '../kind.ts';

/** What changed in a published entry, newest last. */
export const changeNotes = () =>
  list(
    z
      .strictObject({
        /** The day of the change. */
        date: date({
          label: 'Tanggal perubahan',
          hint: 'Hari ini, atau hari perubahan mulai berlaku.',
        }),
        /** What changed, for readers. */
        note: line(
          { label: 'Apa yang berubah', hint: 'Misalnya: memperbaiki jam layanan hari Jumat.' },
          300,
        ),
        /** The rule or decision it rests on. */
        basis: line({
          label: 'Dasar',
          hint: 'Aturan atau keputusan yang mengubahnya. Boleh kosong.',
        }).optional(),
        /** Whether it mends what was written wrongly: the promise itself did not change. */
        correction: z.boolean().optional().meta({
          label: 'Ralat',
          hint: 'Nyalakan bila hanya membetulkan salah tulis.',
        }),
      })
      .meta({ label: 'Perubahan' }),
    {
      label: 'Catatan perubahan',
      hint: 'Isi bila mengubah tulisan yang sudah terbit. Catatan ini tampil untuk warga.',
      summary: '{{fields.date}}: {{fields.note}}',
    },
  ).optional();

/** Fields that decide when an entry is public and what marks it; shared by every dated kind. */
export const publishing = () => ({
  /** From when the entry is public; at once when empty. WITA. */
  publishAt: moment({
    label: 'Terbit mulai',
    hint: 'Kosongkan supaya langsung tampil setelah diterbitkan.',
  }).optional(),
  /** Until when the entry is in force; always when empty. WITA. */
  expireAt: moment({
    label: 'Berlaku sampai',
    hint: 'Setelah waktu ini tulisan pindah ke arsip. Alamatnya tetap.',
  }).optional(),
});

/** Why an entry was withdrawn, with its Indonesian word. */
export const withdrawalReasons = {
  kesalahan: 'Isinya salah',
  digabung: 'Digabung dengan tulisan lain',
  dicabut: 'Dicabut oleh aturan',
} as const;

/** An entry that was taken back: its page stays at its address and says so. `kind` is the entry's own. */
export const withdrawn = (kind: KindName) =>
  z
    .strictObject({
      /** Why. */
      reason: choice(withdrawalReasons, {
        label: 'Alasan',
        hint: 'Tampil untuk warga di halaman itu.',
      }),
      /** The day it was withdrawn. */
      date: date({ label: 'Tanggal ditarik', hint: 'Sejak kapan tulisan ini tidak berlaku.' }),
      /** More about it, for readers. */
      note: line(
        { label: 'Penjelasan', hint: 'Satu kalimat untuk warga. Boleh kosong.' },
        300,
      ).optional(),
      /** The entry that took its place. */
      successor: reference(kind, {
        label: 'Penggantinya',
        hint: 'Tulisan sejenis yang menggantikannya, ditulis instansi/tulisan seperti di alamat halamannya, misalnya dinkes/jadwal-vaksinasi.',
      }).optional(),
    })
    .optional()
    .meta({
      label: 'Ditarik',
      hint: 'Isi bila tulisan ini tidak berlaku lagi. Halamannya tetap ada, menjelaskan sebabnya, dan tidak tampil lagi di daftar dan pencarian.',
    });

/** See {@link withdrawn}. */
export type Withdrawal = z.output<ReturnType<typeof withdrawn>>;

/** Marks an entry whose values are only illustrative. */
export const example = () =>
  z.boolean().optional().meta({
    label: 'Contoh',
    hint: 'Nyalakan bila isinya hanya contoh. Halaman akan memakai pita “Contoh”.',
  });

/** The rule of {@link publishing}. */
export const expiresAfterPublishing = inOrder(
  'publishAt',
  'expireAt',
  '“Berlaku sampai” lebih awal daripada “Terbit mulai”. Perbaiki salah satunya.',
);
