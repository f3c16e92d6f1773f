import { z } from 'zod';
import { areas, choice, date, line, text, topics } from './fields.ts';
import { defineKind } from './kind.ts';
import {
  changeNotes,
  example,
  expiresAfterPublishing,
  publishing,
  withdrawn,
} from './publishing.ts';

/** How pressing a notice is, with its Indonesian word. */
const urgencies = { biasa: 'Biasa', darurat: 'Darurat' } as const;

/** An announcement of one agency: something in force that citizens must know or act on. */
export const notice = defineKind({
  name: 'notice',
  collection: 'notices',
  scope: 'agency',
  storage: 'entry',
  extension: 'md',
  label: {
    one: 'Pengumuman',
    many: 'Pengumuman',
    hint: 'Hal yang berlaku dan perlu diketahui atau dilakukan warga.',
  },
  shape: () => ({
    /** What citizens must know. */
    title: line(
      {
        label: 'Judul',
        hint: 'Tulis akibatnya bagi warga, misalnya: Loket tutup Jumat, 6 Maret 2026.',
      },
      110,
    ),
    /** The announcement in one or two sentences. */
    summary: text(
      {
        label: 'Ringkasan',
        hint: 'Apa yang berlaku, sejak kapan, apa yang perlu dilakukan warga.',
      },
      300,
    ),
    /** The day it was announced. */
    date: date({ label: 'Tanggal', hint: 'Tanggal pengumuman.' }),
    /** An emergency stands above every page of the portal. */
    urgency: choice(urgencies, {
      label: 'Tingkat',
      hint: 'Pilih Darurat hanya bila nyawa atau keselamatan terancam sekarang. Pengumuman darurat tampil di atas semua halaman.',
    }).optional(),
    /** Set by the gateway on an emergency that one person published alone, until a second person approves it. */
    unreviewed: z
      .literal(true)
      .optional()
      .meta({ label: 'Belum diperiksa orang kedua', widget: 'hidden' }),
    /** Subjects from the closed vocabulary. */
    topics: topics().min(1),
    /** The areas it holds in. */
    areas: areas(),
    /** What changed after it was first published. */
    changeNotes: changeNotes(),
    ...publishing(),
    /** Taken back; the page stays and says why. */
    withdrawn: withdrawn('notice'),
    /** Marks illustrative content. */
    contoh: example(),
  }),
  rules: [expiresAfterPublishing],
  translatable: ['title', 'summary', 'changeNotes'],
});
