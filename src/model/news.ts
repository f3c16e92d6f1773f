import { areas, date, line, pictures, text, topics } from './fields.ts';
import { defineKind } from './kind.ts';
import {
  changeNotes,
  example,
  expiresAfterPublishing,
  publishing,
  withdrawn,
} from './parts/publishing.ts';

/** A news item of one agency. */
export const news = defineKind({
  name: 'news',
  collection: 'news',
  scope: 'agency',
  storage: 'entry',
  extension: 'md',
  label: { one: 'Berita', many: 'Berita', hint: 'Kabar tentang kegiatan dan keputusan instansi.' },
  shape: (image) => ({
    /** The headline. */
    title: line(
      {
        label: 'Judul',
        hint: 'Satu kalimat pendek: siapa melakukan apa. Paling banyak 110 huruf.',
      },
      110,
    ),
    /** What happened, in one or two sentences; shown in lists and search. */
    summary: text(
      {
        label: 'Ringkasan',
        hint: 'Satu atau dua kalimat. Tampil di daftar berita dan hasil pencarian.',
      },
      300,
    ),
    /** The day the news is dated. */
    date: date({ label: 'Tanggal', hint: 'Tanggal berita.' }),
    /** Who wrote it: a unit or an office, not a private person. */
    byline: line(
      {
        label: 'Ditulis oleh',
        hint: 'Nama unit atau jabatan, misalnya: Bagian Humas dan Protokol.',
      },
      120,
    ),
    /** Subjects from the closed vocabulary. */
    topics: topics().min(1),
    /** The areas it is about. */
    areas: areas(),
    /** Pictures; the first stands for the item in lists. */
    pictures: pictures(image),
    /** What changed after it was first published. */
    changeNotes: changeNotes(),
    ...publishing(),
    /** Taken back; the page stays and says why. */
    withdrawn: withdrawn('news'),
    /** Marks illustrative content. */
    contoh: example(),
  }),
  rules: [expiresAfterPublishing],
  translatable: ['title', 'summary', 'byline', 'pictures', 'changeNotes'],
});
