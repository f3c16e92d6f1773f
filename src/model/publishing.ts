import { z } from 'zod';
import { date, inOrder, line, list, moment } from './fields.ts';

/** What changed in a published entry, newest last. */
export const changeNotes = () =>
  list(
    z
      .strictObject({
        /** The day of the change. */
        date: date({ label: 'Tanggal perubahan' }),
        /** What changed, for readers. */
        note: line(
          { label: 'Apa yang berubah', hint: 'Misalnya: memperbaiki jam layanan hari Jumat.' },
          300,
        ),
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
