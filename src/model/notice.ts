import { z } from 'zod';
import { optionalBilingual } from './parts/bilingual.ts';
import { areas, choice, date, line, list, moment, reference, text, topics } from './fields.ts';
import { defineKind } from './kind.ts';
import {
  changeNotes,
  example,
  expiresAfterPublishing,
  publishing,
  withdrawn,
} from './parts/publishing.ts';

/** How pressing a notice is, with its Indonesian word. */
const urgencies = { biasa: 'Biasa', darurat: 'Darurat' } as const;

/** What a notice does to a service or counter, with its Indonesian word. */
export const serviceStates = { terbatas: 'Terbatas', tutup: 'Tutup' } as const;

/** What becomes of services and counters while the notice holds: the only source of their status. */
const affects = () =>
  z
    .strictObject({
      /** What they are. */
      state: choice(serviceStates, {
        label: 'Keadaan layanan',
        hint: 'Tutup bila tidak melayani; terbatas bila melayani sebagian.',
      }),
      /** The services. */
      services: list(reference('service', { label: 'Layanan' }), {
        label: 'Layanan',
        hint: 'Layanan yang terkena.',
      }).optional(),
      /** The counters, with all services given there. */
      counters: list(reference('counter', { label: 'Loket' }), {
        label: 'Loket',
        hint: 'Loket yang terkena, beserta semua layanan di sana.',
      }).optional(),
      /** From when, WITA; from the announcement when empty. */
      from: moment({ label: 'Mulai', hint: 'Kosongkan bila sudah berlaku.' }).optional(),
      /** Until when, WITA; until further notice when empty. */
      until: moment({ label: 'Sampai', hint: 'Kosongkan bila belum diketahui.' }).optional(),
      /** What to do instead. */
      ...optionalBilingual('alternative', {
        label: 'Sebagai gantinya',
        hint: 'Ke mana atau kapan warga dapat mengurus, misalnya: datang ke loket lain.',
      }),
    })
    .refine(({ services = [], counters = [] }) => services.length + counters.length > 0, {
      path: ['services'],
      error: 'Pilih layanan atau loket yang terkena.',
    })
    .refine(({ from, until }) => from === undefined || until === undefined || from < until, {
      path: ['until'],
      error: '“Sampai” harus setelah “Mulai”.',
    })
    .optional()
    .meta({
      label: 'Layanan yang terkena',
      hint: 'Isi bila layanan atau loket tutup atau terbatas. Halaman layanannya lalu mengatakannya.',
    });

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
    /** The services and counters that it closes or limits. */
    affects: affects(),
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
