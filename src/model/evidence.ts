import { line, link, text } from './fields.ts';
import { defineKind } from './kind.ts';
import { example, withdrawn } from './parts/publishing.ts';

/**
 * A paper that services ask for or issue, such as the family card. Which services issue it and which ask for it is read from
 * the services themselves.
 */
export const evidence = defineKind({
  name: 'evidence',
  collection: 'evidence',
  scope: 'agency',
  storage: 'entry',
  extension: 'yml',
  label: {
    one: 'Berkas persyaratan',
    many: 'Berkas persyaratan',
    hint: 'Surat yang dipakai sebagai syarat banyak layanan. Ditulis sekali, lalu dipilih.',
  },
  shape: () => ({
    /** The paper's name. */
    title: line({ label: 'Nama berkas', hint: 'Misalnya: Kartu Keluarga (KK).' }, 110),
    /** What it is. */
    summary: text({ label: 'Ringkasan', hint: 'Surat apa ini, dan untuk apa.' }, 300),
    /** Where to get it, when no service of the city issues it. */
    source: line({
      label: 'Didapat dari',
      hint: 'Isi bila bukan dari layanan di portal ini, misalnya: kantor polisi terdekat.',
    }).optional(),
    /** The official site of who issues it. */
    link: link({
      label: 'Situs penerbit',
      hint: 'Situs resmi penerbitnya. Boleh kosong.',
    }).optional(),
    /** Taken back; the page stays and says why. */
    withdrawn: withdrawn('evidence'),
    /** Marks illustrative content. */
    contoh: example(),
  }),
  rules: [],
  translatable: ['title', 'summary', 'source'],
});
