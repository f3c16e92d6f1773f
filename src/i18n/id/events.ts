import { eventTypes } from '#model/event.ts';

/** The agenda. */
export const events = {
  title: 'Agenda',
  lead: 'Kegiatan kota yang akan datang.',
  pastTitle: 'Agenda yang sudah lewat',
  pastLead: 'Kegiatan yang sudah selesai, terbaru lebih dahulu.',
  toPast: 'Lihat agenda yang sudah lewat',
  toUpcoming: 'Lihat agenda yang akan datang',
  subscribe: 'Pasang di kalender Anda (.ics)',
  save: 'Simpan ke kalender (.ics)',
  none: 'Belum ada agenda yang akan datang.',
  when: 'Waktu',
  place: 'Tempat',
  type: 'Jenis',
  types: { ...eventTypes } as Record<keyof typeof eventTypes, string>,
  wholeDay: 'Sepanjang hari',
  days: (first: string, last: string) => `${first} sampai ${last}`,
  from: (start: string) => `Mulai ${start}`,
  hours: (start: string, end: string) => `${start} sampai ${end}`,
  cancelled: 'Batal',
  cancelledNote: 'Kegiatan ini batal.',
  link: 'Daftar atau ikuti dari jauh',
};
