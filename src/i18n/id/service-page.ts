import type { ComponentId } from '#domain/standard/components.ts';
import type { Band } from '#domain/standard/skm.ts';

/** What the rules call each component of a service standard, inside a sentence. */
const components: Record<ComponentId, string> = {
  requirements: 'syarat',
  steps: 'langkah',
  times: 'waktu',
  costs: 'biaya',
  product: 'hasil layanan',
  complaints: 'pengaduan',
  legalBasis: 'dasar hukum',
  facilities: 'sarana dan prasarana',
  competence: 'kompetensi pelaksana',
  supervision: 'pengawasan internal',
  staff: 'jumlah pelaksana',
  guarantee: 'jaminan pelayanan',
  safety: 'jaminan keamanan dan keselamatan',
  evaluation: 'hasil survei kepuasan',
};

const bands: Record<Band, string> = {
  A: 'A (sangat baik)',
  B: 'B (baik)',
  C: 'C (kurang baik)',
  D: 'D (tidak baik)',
};

const list = new Intl.ListFormat('id-ID');
const number = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 2 });

/** The page of a service, beside the words of `services` and `standard`. */
export const servicePage = {
  result: 'Hasil',
  way: 'Cara',
  phone: 'Telepon',
  allPlaces: (count: number) => `Semua ${count} tempat`,
  chooseVariant: 'Pilih keadaan Anda',
  chooseVariantWhy:
    'Syarat, biaya, atau waktunya berbeda menurut keadaan. Pilih satu supaya yang tampil hanya yang berlaku untuk Anda.',
  chosenVariant: 'Yang tampil hanya yang berlaku untuk pilihan ini.',
  showAll: 'Tampilkan semua',
  onlyFor: 'Hanya untuk:',
  variantTitle: (service: string, variant: string) => `${service}: ${variant}`,
  issuedBy: 'Diurus lewat',
  issuedByMany: (count: number) => `Diurus lewat ${count} layanan. Lihat daftarnya.`,
  officer: 'Pejabat yang menangani',
  answerTime: 'Waktu jawaban',
  firstReply: (days: number) => `Jawaban pertama paling lama ${days} hari.`,
  answer: (days: number) => `Selesai paling lama ${days} hari.`,
  cityChannels: 'Saluran pengaduan kota',
  agencyContacts: 'Kontak instansi',
  allContacts: (agency: string) => `Alamat dan kontak ${agency}`,
  rest: 'Standar pelayanan selengkapnya',
  document: 'Baca naskahnya di portal ini',
  rule: 'Baca naskahnya',
  facilities: 'Sarana dan prasarana',
  accessible: 'Untuk penyandang disabilitas',
  otherFacilities: 'Sarana lain',
  mobile: 'Layanan keliling',
  people: 'Petugas dan pengawasan',
  competence: 'Kompetensi pelaksana',
  supervision: 'Pengawasan internal',
  staff: 'Jumlah pelaksana',
  staffCount: (count: number) => `${count} orang`,
  guarantees: 'Jaminan',
  guarantee: 'Jaminan pelayanan',
  safety: 'Jaminan keamanan dan keselamatan',
  survey: 'Hasil survei kepuasan masyarakat',
  index: 'Nilai IKM',
  indexOf: (score: number) => `${number.format(score)} dari 100`,
  band: 'Mutu pelayanan',
  bands,
  surveyYear: 'Tahun survei',
  respondents: 'Responden',
  respondentCount: (count: number) => `${number.format(count)} orang`,
  report: 'Baca laporannya',
  pledge: 'Maklumat pelayanan',
  components,
  missing: (names: readonly string[]) => `Belum diisi instansi: ${list.format(names)}.`,
};
