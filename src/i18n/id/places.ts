import { holidayTypes } from '#model/holidays.ts';
import { serviceStates } from '#model/notice.ts';

/** Counters, their hours, and what disrupts them. */
export const places = {
  title: 'Loket layanan',
  description: 'Semua loket layanan Kota Palu dengan jam buka dan sarananya.',
  lead: 'Tempat, jam buka, dan sarana setiap loket. Lihat dulu, supaya tidak datang waktu tutup.',
  address: 'Alamat',
  noAddress: 'Alamat belum diisi instansi.',
  area: 'Wilayah',
  phone: 'Telepon',
  hours: 'Jam buka',
  noHours: 'Jam buka belum diisi instansi.',
  always: 'Buka siang dan malam, setiap hari.',
  holidaysClosed: 'Tutup pada hari libur nasional dan cuti bersama.',
  holidaysMore: 'Daftar hari libur',
  facilities: 'Sarana',
  noFacilities: 'Sarana belum diisi instansi.',
  servicesHere: 'Layanan di loket ini',
  noServices: 'Belum ada layanan yang menyebut loket ini.',
  states: { ...serviceStates } as Record<keyof typeof serviceStates, string>,
  /** The times of a disruption. Each text is a day, with its time where there is one. */
  span: {
    both: (from: string, until: string) => `${from} sampai ${until}`,
    from: (from: string) => `Mulai ${from}, sampai ada pemberitahuan`,
    until: (until: string) => `Sampai ${until}`,
    open: 'Sampai ada pemberitahuan',
  },
  instead: 'Sebagai gantinya',
  reason: 'Baca pengumumannya',
  /** What the browser says of now; {time} and {day} are filled in there. */
  now: {
    always: 'Buka sekarang, siang dan malam.',
    open: 'Buka sekarang, sampai pukul {time} WITA.',
    closedToday: 'Tutup sekarang, buka lagi pukul {time} WITA.',
    closedUntil: 'Tutup sekarang, buka lagi {day} pukul {time} WITA.',
    closed: 'Tutup sekarang.',
    unsure: 'Hari libur tahun itu belum diumumkan. Pastikan dulu sebelum datang.',
  },
};

/** Days off. */
export const holidays = {
  title: 'Hari libur dan cuti bersama',
  description: 'Hari libur nasional dan cuti bersama, saat loket Kota Palu tutup.',
  lead: 'Pada hari-hari ini loket tutup. Layanan darurat tetap buka.',
  year: (year: string) => `Tahun ${year}`,
  source: (decree: string) => `Sumber: ${decree}.`,
  missing: (year: number) => `Hari libur tahun ${year} belum diumumkan di sini.`,
  day: 'Hari',
  name: 'Untuk',
  type: 'Jenis',
  types: { ...holidayTypes } as Record<keyof typeof holidayTypes, string>,
};
