/** Notices. */
export const notices = {
  title: 'Pengumuman',
  lead: 'Hal yang berlaku dan perlu diketahui atau dilakukan warga.',
  inForce: 'Masih berlaku',
  noneInForce: 'Tidak ada pengumuman yang sedang berlaku.',
  archived: 'Arsip',
  until: (day: string) => `Berlaku sampai ${day}`,
};
