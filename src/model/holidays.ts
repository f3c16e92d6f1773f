import { z } from 'zod';
import { bilingual } from './parts/bilingual.ts';
import { choice, date, line, link, list } from './fields.ts';
import { defineKind } from './kind.ts';

/** What sort of day off, with its Indonesian word. */
export const holidayTypes = {
  libur: 'Libur nasional',
  'cuti-bersama': 'Cuti bersama',
} as const;

/** The days on which offices are closed in one year, as the ministers' joint decree publishes them: a key of `content/holidays.yml`. */
export const holidays = defineKind({
  name: 'holidays',
  collection: 'holidays',
  scope: 'city',
  storage: 'list',
  extension: 'yml',
  label: {
    one: 'Hari libur',
    many: 'Hari libur',
    hint: 'Libur nasional dan cuti bersama, satu tahun satu bagian, dari keputusan bersama.',
  },
  shape: () => ({
    /** The decree. */
    source: line({ label: 'Keputusan', hint: 'Nama dan nomor keputusan bersama.' }, 300),
    /** Where it can be read. */
    link: link({ label: 'Tautan' }).optional(),
    /** The days, in order. */
    days: list(
      z
        .strictObject({
          /** The day. */
          date: date({ label: 'Tanggal' }),
          /** What it is for. */
          ...bilingual('title', { label: 'Nama hari' }, 120),
          /** What sort of day off it is. */
          type: choice(holidayTypes, { label: 'Jenis' }),
        })
        .meta({ label: 'Hari libur' }),
      { label: 'Hari', summary: '{{fields.date}}' },
      1,
    ),
  }),
  rules: [],
  translatable: [],
});
