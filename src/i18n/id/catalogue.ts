import type { Facet } from '#domain/facets.ts';

const facets: Record<Facet, string> = {
  journey: 'Peristiwa hidup',
  audience: 'Untuk siapa',
  topic: 'Topik',
  way: 'Cara mengurus',
  agency: 'Instansi',
};

/** The catalogue of services. */
export const catalogue = {
  wanted: 'Paling dicari',
  browse: 'Pilih menurut',
  facets,
  letters: 'Semua layanan, A sampai Z',
  seeAlso: 'Lihat juga',
  narrow: 'Saring daftar',
  narrowLead: 'Pilih satu atau beberapa. Daftar di bawah langsung menyesuaikan.',
  any: 'Semua',
  show: 'Lihat hasilnya',
  clear: 'Hapus saringan',
  /** Said in the browser; {count} is filled in there. */
  found: '{count} layanan cocok.',
  none: 'Tidak ada layanan yang cocok. Hapus salah satu saringan.',
  ways: {
    informasi: 'Layanan yang diurus di loket',
    formulir: 'Layanan dengan formulir unduhan',
    ajukan: 'Layanan yang diajukan dari rumah',
    selesai: 'Layanan yang selesai dari rumah',
  },
};
