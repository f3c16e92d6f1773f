import { areas, date, line, text, topics } from './fields.ts';
import { defineKind } from './kind.ts';
import { changeNotes, example, expiresAfterPublishing, publishing } from './publishing.ts';

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
    date: date({ label: 'Tanggal' }),
    /** Subjects from the closed vocabulary. */
    topics: topics().min(1),
    /** The areas it holds in. */
    areas: areas(),
    /** What changed after it was first published. */
    changeNotes: changeNotes(),
    ...publishing(),
    /** Marks illustrative content. */
    contoh: example(),
  }),
  rules: [expiresAfterPublishing],
  translatable: ['title', 'summary', 'changeNotes'],
});
