import type { agencyTypes } from '#model/agency.ts';
import { weekdays } from '#model/parts/opening-hours.ts';
import type { AgencySection } from '#domain/address.ts';

const sections: Record<AgencySection, string> = {
  ringkasan: 'Ringkasan',
  layanan: 'Layanan',
  berita: 'Berita',
  agenda: 'Agenda',
  dokumen: 'Dokumen',
  profil: 'Profil',
  kontak: 'Kontak',
};

const types: Record<keyof typeof agencyTypes, string> = {
  sekretariat: 'Sekretariat',
  inspektorat: 'Inspektorat',
  badan: 'Badan',
  dinas: 'Dinas',
  rumahsakit: 'Rumah sakit',
  kecamatan: 'Kecamatan',
  bagian: 'Bagian',
  lainnya: 'Lembaga lain',
};

/** Agencies and their own pages. */
export const agencies = {
  title: 'Instansi Kota Palu',
  summary:
    'Semua instansi Pemerintah Kota Palu, menurut jenisnya. Setiap instansi punya layanan, kabar, dan dokumennya sendiri.',
  listDescription:
    'Daftar semua instansi Pemerintah Kota Palu: dinas, badan, sekretariat, rumah sakit, dan kecamatan.',
  ofCity: 'Instansi Pemerintah Kota Palu',
  navigation: (name: string) => `Menu ${name}`,
  sections,
  sectionTitle: {
    ringkasan: (name: string) => name,
    layanan: (name: string) => `Layanan ${name}`,
    berita: (name: string) => `Berita ${name}`,
    agenda: (name: string) => `Agenda ${name}`,
    dokumen: (name: string) => `Dokumen ${name}`,
    profil: (name: string) => `Profil ${name}`,
    kontak: (name: string) => `Kontak ${name}`,
  } satisfies Record<AgencySection, (name: string) => string>,
  sectionSummary: {
    ringkasan: (name: string) => `Layanan, kabar, dan dokumen ${name}.`,
    layanan: (name: string) => `Semua yang dapat diurus di ${name}, dengan syarat dan langkahnya.`,
    berita: (name: string) => `Kabar terbaru dari ${name}.`,
    agenda: (name: string) => `Kegiatan ${name} yang akan datang.`,
    dokumen: (name: string) => `Dokumen informasi publik yang dikuasai ${name}.`,
    profil: (name: string) => `Tugas, fungsi, visi, misi, dan jabatan di ${name}.`,
    kontak: (name: string) => `Alamat, jam layanan, dan kontak resmi ${name}.`,
  } satisfies Record<AgencySection, (name: string) => string>,
  types,
  weekdays: weekdays as Record<keyof typeof weekdays, string>,
  allServices: 'Semua layanan',
  allNews: 'Semua berita',
  allEvents: 'Semua agenda',
  allDocuments: 'Semua dokumen',
  morePages: 'Halaman lain',
  notices: 'Pengumuman',
  duties: 'Tugas pokok',
  functions: 'Fungsi',
  vision: 'Visi',
  mission: 'Misi',
  formerNames: 'Nama lama',
  parent: 'Bagian dari',
  children: 'Membawahi',
  officials: 'Jabatan',
  areas: 'Wilayah kerja',
  address: 'Alamat kantor',
  hours: 'Jam layanan',
  days: 'Hari',
  time: 'Jam',
  range: (from: string, to: string) => (from === to ? from : `${from}–${to}`),
  phone: 'Telepon kantor',
  email: 'Surel resmi',
  website: 'Situs web',
  instagram: 'Instagram resmi',
  unknown: 'Belum dicantumkan',
  unknownHint:
    'Instansi ini belum mencantumkan kontaknya. Untuk keadaan darurat, telepon nomor di bawah. Untuk pengaduan, pakai saluran kota.',
  feed: (name: string) => `Berita ${name} (RSS)`,
};
