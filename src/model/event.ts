import { z } from 'zod';
import {
  areas,
  choice,
  date,
  inOrder,
  line,
  link,
  pictures,
  text,
  clockTime,
  topics,
  type Rule,
} from './fields.ts';
import { defineKind } from './kind.ts';
import {
  changeNotes,
  example,
  expiresAfterPublishing,
  publishing,
  withdrawn,
} from './parts/publishing.ts';

/** Whose event it is, with its Indonesian word. */
export const eventTypes = { publik: 'Terbuka untuk umum', pimpinan: 'Agenda pimpinan' } as const;

/** Times need a start; on one day the end comes after the start. */
const timesAgree: Rule = (data, context) => {
  const { date: day, endDate = day, startTime, endTime } = data;
  if (endTime !== undefined && startTime === undefined)
    context.addIssue({
      code: 'custom',
      path: ['startTime'],
      message: 'Jam selesai ada, tetapi jam mulai belum diisi.',
    });
  if (
    typeof startTime === 'string' &&
    typeof endTime === 'string' &&
    day === endDate &&
    endTime <= startTime
  )
    context.addIssue({
      code: 'custom',
      path: ['endTime'],
      message: 'Jam selesai harus setelah jam mulai.',
    });
};

/** An entry of the agenda. Without `startTime` it takes whole days. */
export const event = defineKind({
  name: 'event',
  collection: 'events',
  scope: 'agency',
  storage: 'entry',
  extension: 'md',
  label: {
    one: 'Agenda',
    many: 'Agenda',
    hint: 'Kegiatan yang dapat dihadiri atau perlu diketahui warga.',
  },
  shape: (image) => ({
    /** What happens. */
    title: line(
      {
        label: 'Nama kegiatan',
        hint: 'Sebut apa kegiatannya, misalnya: Konsultasi publik rencana tata ruang.',
      },
      110,
    ),
    /** What it is and for whom. */
    summary: text(
      { label: 'Ringkasan', hint: 'Satu atau dua kalimat: apa kegiatannya, untuk siapa.' },
      300,
    ),
    /** Public, or the leader's agenda. */
    type: choice(eventTypes, {
      label: 'Jenis agenda',
      hint: 'Terbuka untuk umum, atau kegiatan pimpinan.',
    }),
    /** The first day. */
    date: date({ label: 'Tanggal mulai', hint: 'Hari pertama kegiatan.' }),
    /** The last day, when there are several. */
    endDate: date({ label: 'Tanggal selesai', hint: 'Kosongkan bila hanya satu hari.' }).optional(),
    /** The time it begins, WITA; a whole-day event has none. */
    startTime: clockTime({
      label: 'Jam mulai (WITA)',
      hint: 'Kosongkan bila sepanjang hari.',
    }).optional(),
    /** The time it ends, WITA. */
    endTime: clockTime({
      label: 'Jam selesai (WITA)',
      hint: 'Misalnya: 15:30. Kosongkan bila belum pasti.',
    }).optional(),
    /** Where it is. */
    place: line({ label: 'Tempat', hint: 'Nama gedung dan jalan.' }),
    /** Where to register or follow online. */
    link: link({
      label: 'Tautan daftar atau siaran',
      hint: 'Alamat lengkap, mulai dengan https://.',
    }).optional(),
    /** Subjects from the closed vocabulary. */
    topics: topics().min(1),
    /** The areas it is in. */
    areas: areas(),
    /** Pictures. */
    pictures: pictures(image),
    /** What changed after it was first published. */
    changeNotes: changeNotes(),
    /** Called off; the page stays and says so. */
    cancelled: z
      .boolean()
      .optional()
      .meta({ label: 'Batal', hint: 'Nyalakan bila kegiatan batal. Halaman tetap ada.' }),
    ...publishing(),
    /** Taken back; the page stays and says why. */
    withdrawn: withdrawn('event'),
    /** Marks illustrative content. */
    contoh: example(),
  }),
  rules: [
    inOrder(
      'date',
      'endDate',
      'Tanggal selesai lebih awal daripada tanggal mulai. Perbaiki salah satunya.',
    ),
    timesAgree,
    expiresAfterPublishing,
  ],
  translatable: ['title', 'summary', 'place', 'pictures', 'changeNotes'],
});
