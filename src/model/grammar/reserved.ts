/** First parts of the portal's own addresses, which no page of the city may take. */
const pages = new Set([
  '404',
  'admin',
  'agenda',
  'api',
  'berita',
  'berkas',
  'cari',
  'cek',
  'cek-keaslian',
  'data',
  'dokumen',
  'en',
  'hari-libur',
  'index',
  'instansi',
  'layanan',
  'loket',
  'pagefind',
  'pejabat',
  'pengumuman',
  'peristiwa',
  'persyaratan',
  'peta-situs',
  'tiada',
  'wilayah',
]);

/** Parts of addresses that stand where the id of an agency may stand. */
const agencies = new Set([
  'cara',
  'golongan',
  'halaman',
  'index',
  'kota',
  'lalu',
  'topik',
  'untuk',
]);

/** Names that Windows keeps for devices, whatever their extension: a copy with such a file cannot be unpacked there. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** Whether a name is a device of Windows, with or without an extension. */
export const isDevice = (name: string): boolean =>
  devices.test(name.replace(/\..*$/, '').toLowerCase());

/** Whether a slug is taken by the portal itself. `scope` says where it stands. */
export const isReserved = (slug: string, scope?: 'page' | 'agency'): boolean =>
  isDevice(slug) ||
  (scope === 'page' && pages.has(slug)) ||
  (scope === 'agency' && agencies.has(slug));
