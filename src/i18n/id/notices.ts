/** Notices. */
export const notices = {
  title: 'Pengumuman',
  lead: 'Hal yang berlaku dan perlu diketahui atau dilakukan warga.',
  inForce: 'Masih berlaku',
  noneInForce: 'Tidak ada pengumuman yang sedang berlaku.',
  archived: 'Arsip',
  emergency: 'Darurat',
  emergencies: 'Pengumuman darurat',
  unreviewed: 'Belum diperiksa orang kedua',
  unreviewedWhy:
    'Pengumuman ini terbit seketika karena darurat dan belum diperiksa orang kedua. Isinya masih dapat diperbaiki.',
  until: (day: string) => `Berlaku sampai ${day}`,
};
