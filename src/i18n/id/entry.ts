import type { withdrawalReasons } from '#model/parts/publishing.ts';

/** What any entry's page says around its own text. */
export const entry = {
  example: 'Contoh',
  exampleWhy: 'Isi halaman ini hanya contoh.',
  archived: (day: string) => `Tulisan ini sudah masuk arsip. Isinya berlaku sampai ${day}.`,
  withdrawn: {
    kesalahan: (day: string) => `Tulisan ini ditarik pada ${day} karena isinya salah.`,
    digabung: (day: string) =>
      `Tulisan ini ditarik pada ${day} karena digabung dengan tulisan lain.`,
    dicabut: (day: string) => `Tulisan ini ditarik pada ${day} karena dicabut oleh aturan.`,
  } satisfies Record<keyof typeof withdrawalReasons, (day: string) => string>,
  successor: (title: string) => `Baca penggantinya: ${title}`,
  untranslated: 'Halaman ini belum diterjemahkan. Isinya dalam bahasa Indonesia.',
  changes: 'Catatan perubahan',
  topics: 'Topik',
  areas: 'Wilayah',
  agency: 'Instansi',
  by: (byline: string) => `Oleh ${byline}`,
  credit: (credit: string) => `Gambar: ${credit}`,
  about: 'Tentang tulisan ini',
  empty: 'Belum ada isi di sini',
  emptyHint: 'Cari dengan kata lain, atau lihat daftar layanan dan instansi.',
};
