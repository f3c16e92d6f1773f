import { z } from 'zod';
import { bilingual, optionalBilingual } from '../parts/bilingual.ts';
import { choice, line, link, list, reference } from '../fields.ts';

/** What a place of service can offer, with its Indonesian words; the first ones serve people with disabilities. */
export const facilities = {
  ramp: 'Jalur landai (ramp)',
  'jalur-pemandu': 'Jalur pemandu untuk tunanetra',
  'bahasa-isyarat': 'Bantuan bahasa isyarat',
  'kursi-roda': 'Kursi roda pinjaman',
  'toilet-difabel': 'Toilet untuk pengguna kursi roda',
  'antrean-prioritas': 'Antrean prioritas',
  'parkir-difabel': 'Parkir untuk difabel',
  'jemput-bola': 'Petugas datang ke rumah',
  'ruang-tunggu': 'Ruang tunggu',
  'ruang-laktasi': 'Ruang menyusui',
  'bermain-anak': 'Tempat bermain anak',
  toilet: 'Toilet',
  parkir: 'Tempat parkir',
  wifi: 'Wi-Fi gratis',
  'kotak-saran': 'Kotak saran',
} as const;

/** Something a place of service offers. */
export type Facility = keyof typeof facilities;

/** The facilities that serve people with disabilities. */
export const accessibleFacilities: readonly Facility[] = [
  'ramp',
  'jalur-pemandu',
  'bahasa-isyarat',
  'kursi-roda',
  'toilet-difabel',
  'antrean-prioritas',
  'parkir-difabel',
  'jemput-bola',
];

/** Component 8: what a place of service offers. */
export const facilitiesField = () =>
  list(choice(facilities, { label: 'Sarana' }), {
    label: 'Sarana dan prasarana',
    hint: 'Pilih yang benar-benar ada, juga untuk difabel.',
  }).optional();

/** Component 7: the rules it rests on. */
export const legalBasis = () =>
  list(
    z
      .strictObject({
        /** The rule's name, number, year and subject. */
        title: line({ label: 'Peraturan', hint: 'Nama, nomor, tahun, dan tentang apa.' }, 240),
        /** The document on this portal. */
        document: reference('document', {
          label: 'Dokumen di portal',
          hint: 'Pilih bila naskahnya ada di portal ini.',
        }).optional(),
        /** Its text on another official site. */
        link: link({
          label: 'Tautan naskah',
          hint: 'Alamat naskah di situs resmi, misalnya peraturan.bpk.go.id.',
        }).optional(),
      })
      .meta({ label: 'Dasar hukum' }),
    {
      label: 'Dasar hukum',
      hint: 'Satu baris satu peraturan.',
      summary: '{{fields.title}}',
    },
  ).optional();

/** Component 14: the latest survey of satisfaction (SKM). */
export const evaluation = () =>
  z
    .strictObject({
      /** The year of the survey. */
      year: z.int().min(2017).max(2100).meta({ label: 'Tahun', hint: 'Tahun survei.' }),
      /** The index (IKM), 25 to 100. */
      score: z
        .number()
        .min(25)
        .max(100)
        .meta({ label: 'Nilai IKM', hint: 'Angka dari laporan, 25 sampai 100.' }),
      /** How many answered. */
      respondents: z.int().min(1).meta({ label: 'Jumlah responden', hint: 'Angka dari laporan.' }),
      /** The report. */
      document: reference('document', {
        label: 'Laporan',
        hint: 'Dokumen laporan survei di portal ini.',
      }).optional(),
    })
    .meta({
      label: 'Hasil survei kepuasan (SKM)',
      hint: 'Hasil terakhir yang sudah diumumkan. Jangan mengira-ngira.',
    })
    .optional();

/** Components 9 to 13: staff, supervision and guarantees. */
export const assurances = () => ({
  /** Component 9: what the staff must know. */
  ...optionalBilingual(
    'competence',
    {
      label: 'Kompetensi pelaksana',
      hint: 'Misalnya: Petugas menguasai aplikasi SIAK dan etika pelayanan.',
    },
    400,
  ),
  /** Component 10: who watches over it. */
  ...optionalBilingual(
    'supervision',
    {
      label: 'Pengawasan internal',
      hint: 'Siapa yang mengawasi dan seberapa sering.',
    },
    400,
  ),
  /** Component 11: how many people do it. */
  staff: z.int().min(1).max(10_000).optional().meta({
    label: 'Jumlah pelaksana',
    hint: 'Berapa orang yang melayani. Kosongkan bila belum pasti.',
  }),
  /** Component 12: what is promised when the standard is not kept. */
  ...optionalBilingual(
    'guarantee',
    {
      label: 'Jaminan pelayanan',
      hint: 'Apa yang dijamin, misalnya: Dilayani sesuai nomor antrean dan tanpa pungutan.',
    },
    400,
  ),
  /** Component 13: what keeps people, papers and data safe. */
  ...optionalBilingual(
    'safety',
    {
      label: 'Jaminan keamanan dan keselamatan',
      hint: 'Misalnya: Data pemohon hanya dipakai untuk layanan ini.',
    },
    400,
  ),
});

/** Where it is offered apart from counters. */
export const mobileService = () =>
  list(
    z
      .strictObject({
        /** Where. */
        ...bilingual('where', { label: 'Di mana', hint: 'Misalnya: kantor kelurahan bergiliran.' }),
        /** When. */
        ...optionalBilingual('when', { label: 'Kapan', hint: 'Misalnya: setiap Rabu pagi.' }),
      })
      .meta({ label: 'Layanan keliling' }),
    { label: 'Layanan keliling', hint: 'Kosongkan bila tidak ada.', summary: '{{fields.where}}' },
  ).optional();
