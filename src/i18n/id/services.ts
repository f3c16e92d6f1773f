import type { Audience } from '#model/topic.ts';
import { audiences } from '#model/topic.ts';
import { digitalLevels } from '#model/service.ts';

const audienceTitles: Record<Audience, string> = {
  warga: 'Layanan untuk warga',
  usaha: 'Layanan untuk usaha',
  antarinstansi: 'Layanan antarinstansi',
};

/** Services and their catalogue. */
export const services = {
  title: 'Layanan',
  lead: 'Syarat, langkah, waktu, dan biaya setiap layanan kota. Baca dahulu, supaya cukup satu kali datang.',
  count: (count: number) => `${count} layanan`,
  audiences: { ...audiences } as Record<Audience, string>,
  audienceTitles,
  topicTitle: (topic: string) => `Layanan: ${topic}`,
  cost: 'Biaya',
  free: 'Gratis',
  costBasis: (rule: string) => `Dasar: ${rule}`,
  duration: 'Waktu',
  place: 'Tempat',
  way: 'Cara mengurus',
  digital: { ...digitalLevels } as Record<keyof typeof digitalLevels, string>,
  online: 'Ajukan dari rumah',
  requirements: 'Syarat',
  requirementsLead: 'Siapkan ini sebelum berangkat.',
  steps: 'Langkah',
  actors: { pemohon: 'Anda', petugas: 'Petugas' },
  product: 'Hasil layanan',
  complaints: 'Pengaduan, saran, dan masukan',
  legalBasis: 'Dasar hukum',
  words: (words: string) => `Disebut juga: ${words}.`,
  reviewed: (day: string) => `Terakhir diperiksa ${day}.`,
  others: (agency: string) => `Layanan lain dari ${agency}`,
};
