import { documentClasses, documentGroups } from '#model/document.ts';

/** The register of public information. */
export const documents = {
  title: 'Dokumen informasi publik',
  lead: 'Daftar informasi publik semua instansi: apa isinya, siapa yang menguasai, dan berkasnya.',
  titleOfPage: (page: number) => `Dokumen informasi publik, halaman ${page}`,
  inClass: (name: string, page: number) =>
    page === 1
      ? `Informasi ${name.toLowerCase()}`
      : `Informasi ${name.toLowerCase()}, halaman ${page}`,
  count: (count: number) => `${count} dokumen`,
  byClass: 'Menurut golongan',
  all: 'Semua',
  caption: 'Daftar informasi publik',
  name: 'Judul dan ringkasan isi',
  class: 'Golongan',
  classes: { ...documentClasses } as Record<keyof typeof documentClasses, string>,
  group: 'Kelompok',
  groups: { ...documentGroups } as Record<keyof typeof documentGroups, string>,
  year: 'Tahun',
  date: 'Tanggal terbit',
  holder: 'Unit yang menguasai',
  responsible: 'Penanggung jawab pembuatan',
  made: 'Tempat dan waktu pembuatan',
  form: 'Bentuk',
  retention: 'Jangka waktu simpan',
  facts: 'Keterangan dokumen',
  download: (format: string, size: string) => `Unduh ${format} (${size})`,
  elsewhere: 'Buka di situs resmi',
  linked: 'Tautan ke situs resmi',
  withheld: 'Informasi ini dikecualikan dan tidak dapat diunduh.',
  withheldForm: 'Tidak dibuka',
  exclusionBasis: 'Dasar pengecualian',
  checksum: 'Cek keaslian berkas',
  checksumLead: 'Berkas asli mempunyai SHA-256 ini:',
};
