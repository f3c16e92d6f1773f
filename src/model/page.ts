import { line, text } from './fields.ts';
import { defineKind } from './kind.ts';
import { changeNotes, example, withdrawn } from './parts/publishing.ts';

/** A free page, of the city (`content/pages`) or of one agency. */
export const page = defineKind({
  name: 'page',
  collection: 'pages',
  scope: 'both',
  storage: 'entry',
  extension: 'mdx',
  label: { one: 'Halaman', many: 'Halaman', hint: 'Penjelasan yang tidak termasuk jenis lain.' },
  shape: () => ({
    /** What the page is about. */
    title: line(
      { label: 'Judul', hint: 'Singkat dan jelas, misalnya: Cara meminta informasi.' },
      110,
    ),
    /** What a reader finds on it. */
    summary: text(
      { label: 'Ringkasan', hint: 'Satu atau dua kalimat: apa yang dapat dibaca di halaman ini.' },
      300,
    ),
    /** What changed after it was first published. */
    changeNotes: changeNotes(),
    /** Taken back; the page stays and says why. */
    withdrawn: withdrawn('page'),
    /** Marks illustrative content. */
    contoh: example(),
  }),
  rules: [],
  translatable: ['title', 'summary', 'changeNotes'],
});
