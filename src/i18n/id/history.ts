import type { PartGroup } from '#domain/history/history.ts';
import type { PartName } from '#domain/history/changes.ts';

const parts: Record<PartName, string> = {
  cost: 'Biaya',
  time: 'Waktu',
  requirement: 'Syarat',
  digital: 'Cara mengurus',
  online: 'Alamat pengajuan',
  counter: 'Loket',
  phone: 'Telepon layanan',
};

const notYet: Record<PartName, string> = {
  cost: 'belum ditulis',
  time: 'belum ditulis',
  requirement: 'tidak diminta',
  digital: 'belum ditulis',
  online: 'belum ada',
  counter: 'belum dilayani di sini',
  phone: 'belum ada',
};

const noMore: Record<PartName, string> = {
  cost: 'tidak ada lagi',
  time: 'tidak ada lagi',
  requirement: 'tidak diminta lagi',
  digital: 'tidak ada lagi',
  online: 'tidak ada lagi',
  counter: 'tidak dilayani di sini lagi',
  phone: 'tidak ada lagi',
};

const steady: Record<PartGroup, (day: string) => string> = {
  cost: (day) => `Biaya tidak berubah sejak ${day}.`,
  time: (day) => `Waktu tidak berubah sejak ${day}.`,
  requirement: (day) => `Syarat tidak berubah sejak ${day}.`,
  channel: (day) => `Cara dan tempat mengurus tidak berubah sejak ${day}.`,
};

/** The public history of what a service promises. */
export const history = {
  title: 'Riwayat janji layanan',
  lead: (day: string) =>
    `Perubahan biaya, waktu, syarat, dan cara mengurus. Riwayat ini dimulai ${day}.`,
  unavailable: 'Riwayat tidak tersedia pada salinan ini.',
  unavailableWhy:
    'Salinan portal ini dibuat tanpa catatan perubahan. Janji layanan ini mungkin pernah berubah.',
  cut: (day: string) =>
    `Riwayat tidak tersedia pada salinan ini untuk masa sebelum ${day}. Sebelum hari itu janji layanan ini mungkin pernah berubah.`,
  unchanged: (day: string) => `Biaya, waktu, syarat, dan cara mengurus tidak berubah sejak ${day}.`,
  steady,
  parts,
  notYet,
  noMore,
  before: 'Dulu',
  since: (day: string) => `Sejak ${day}`,
  wrong: 'Dulu tertulis',
  right: (day: string) => `Sejak ${day} tertulis`,
  correction: 'Ralat',
  correctionWhy: 'Yang dibetulkan hanya tulisannya. Janji layanannya tetap.',
  basis: (rule: string) => `Dasar: ${rule}`,
  onlyFor: 'Untuk:',
  noNote: 'Perubahan ini diterbitkan tanpa catatan.',
  earlier: (count: number) => `${count} perubahan sebelumnya`,
};
