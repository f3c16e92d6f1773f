import { line, list, reference, text } from './fields.ts';
import { defineKind } from './kind.ts';
import { example, withdrawn } from './parts/publishing.ts';

/** An office, not a person: the page survives a change of holder and names nobody. */
export const official = defineKind({
  name: 'official',
  collection: 'officials',
  scope: 'agency',
  storage: 'entry',
  extension: 'yml',
  label: { one: 'Jabatan', many: 'Jabatan', hint: 'Jabatan dan tugasnya, tanpa nama orang.' },
  shape: () => ({
    /** The office's name. */
    title: line({ label: 'Nama jabatan', hint: 'Misalnya: Kepala Dinas Kesehatan.' }, 120),
    /** What the office is for. */
    summary: text(
      { label: 'Ringkasan', hint: 'Satu atau dua kalimat tentang tugas jabatan ini.' },
      300,
    ),
    /** What its holder does. */
    duties: list(
      line({ label: 'Tugas' }, 240),
      { label: 'Tugas', hint: 'Satu baris satu tugas. Mulai dengan kata kerja.' },
      1,
    ),
    /** The office it answers to. */
    reportsTo: reference('official', {
      label: 'Bertanggung jawab kepada',
      hint: 'Jabatan atasan langsung. Kosongkan bila tidak ada.',
    }).optional(),
    /** Its rank in the civil service. */
    rank: line(
      { label: 'Eselon', hint: 'Misalnya: II.b. Kosongkan bila belum pasti.' },
      20,
    ).optional(),
    /** Taken back; the page stays and says why. */
    withdrawn: withdrawn('official'),
    /** Marks illustrative content. */
    contoh: example(),
  }),
  rules: [],
  translatable: ['title', 'summary', 'duties'],
});
