import { z } from 'zod';
import { choice, clockTime, list } from '../fields.ts';

/** The days on which an office can be open, in order. */
export const weekdays = {
  senin: 'Senin',
  selasa: 'Selasa',
  rabu: 'Rabu',
  kamis: 'Kamis',
  jumat: 'Jumat',
  sabtu: 'Sabtu',
  minggu: 'Minggu',
} as const;

/** A day of the week. */
export type Weekday = keyof typeof weekdays;

/** Opening hours: one row for days that share their times; two rows of one day have a break between them. */
export const openingHours = () =>
  list(
    z
      .strictObject({
        /** The first day of the row. */
        from: choice(weekdays, {
          label: 'Dari hari',
          hint: 'Hari pertama dengan jam ini, misalnya Senin.',
        }),
        /** The last day of the row; the same as `from` for one day. */
        to: choice(weekdays, {
          label: 'Sampai hari',
          hint: 'Hari terakhir dengan jam ini, misalnya Kamis.',
        }),
        /** Opening time, WITA, `HH:mm`. */
        opens: clockTime({ label: 'Buka', hint: 'Misalnya 08:00.' }),
        /** Closing time, WITA, `HH:mm`. */
        closes: clockTime({ label: 'Tutup', hint: 'Misalnya 15:30.' }),
      })
      .refine((row) => row.closes > row.opens, {
        path: ['closes'],
        error: 'Jam tutup harus setelah jam buka.',
      })
      .meta({ label: 'Jam layanan' }),
    {
      label: 'Jam layanan',
      hint: 'Kosongkan bila belum pasti. Ada istirahat? Tulis dua baris untuk hari itu.',
      summary: '{{fields.from}}–{{fields.to}}',
    },
  ).optional();

/** See {@link openingHours}. */
export type OpeningHours = NonNullable<z.output<ReturnType<typeof openingHours>>>;
