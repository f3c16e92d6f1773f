import { z } from 'zod';
import { line, link, list, reference, text } from './fields.ts';
import { defineKind } from './kind.ts';

/** The city itself, `content/city.yml`. */
export const city = defineKind({
  name: 'city',
  collection: 'city',
  scope: 'city',
  storage: 'single',
  extension: 'yml',
  label: { one: 'Kota', many: 'Kota', hint: 'Nama, saluran, nomor darurat, dan isi beranda.' },
  shape: () => ({
    /** The short name. */
    title: line({ label: 'Nama pendek' }, 40),
    /** The official name of the government. */
    officialName: line({ label: 'Nama resmi pemerintah kota' }, 80),
    /** The province. */
    province: line({ label: 'Provinsi' }, 60),
    /** The motto, in Kaili. */
    motto: line({ label: 'Semboyan' }, 60),
    /** What the portal is for, in one or two sentences. */
    summary: text({ label: 'Penjelasan portal' }, 300),
    /** Where the government has its seat. */
    seat: line({ label: 'Alamat balai kota' }),
    /** Emergency numbers, most general first. */
    emergency: list(
      z
        .strictObject({
          /** The service's name. */
          title: line({ label: 'Nama' }, 80),
          /** The number to dial. */
          phone: z
            .string()
            .regex(/^[0-9 -]{3,20}$/, {
              error: 'Nomor hanya berisi angka, spasi, dan tanda hubung.',
            })
            .meta({ label: 'Nomor' }),
          /** When to call it. */
          summary: line({ label: 'Kapan dihubungi' }, 160),
          /** When to call it, in English. */
          summaryEn: line({ label: 'Kapan dihubungi (Inggris)' }, 160),
        })
        .meta({ label: 'Nomor darurat' }),
      { label: 'Nomor darurat', summary: '{{fields.title}}' },
    ),
    /** The city's channels outside this portal. */
    channels: list(
      z
        .strictObject({
          /** The channel's name. */
          title: line({ label: 'Nama' }, 80),
          /** What it is for. */
          summary: line({ label: 'Kegunaan' }, 160),
          /** What it is for, in English. */
          summaryEn: line({ label: 'Kegunaan (Inggris)' }, 160),
          /** Its address, where one is known. */
          link: link({ label: 'Tautan' }).optional(),
          /** Whether it takes complaints about services. */
          complaints: z.boolean().optional().meta({
            label: 'Menerima pengaduan layanan',
            hint: 'Nyalakan untuk saluran yang disebut di setiap halaman layanan.',
          }),
        })
        .meta({ label: 'Saluran' }),
      { label: 'Saluran kota', summary: '{{fields.title}}' },
    ),
    /** Where a hole in the portal's safety is reported; security.txt names it. */
    security: link({
      label: 'Tempat melapor celah keamanan',
      hint: 'Halaman untuk orang yang menemukan celah keamanan portal. Bila kosong, mereka diarahkan ke saluran pengaduan.',
    }).optional(),
    /** What the home page shows first. */
    featured: z
      .strictObject({
        /** The most-wanted services, in order. */
        services: list(
          reference('service', { label: 'Layanan' }),
          { label: 'Layanan paling dicari' },
          1,
        ),
      })
      .meta({ label: 'Isi beranda' }),
    /** The English texts. */
    en: z
      .strictObject({
        /** The government's English name. */
        officialName: line({ label: 'Nama resmi (Inggris)' }, 80),
        /** What the portal is for, in English. */
        summary: text({ label: 'Penjelasan portal (Inggris)' }, 300),
      })
      .meta({ label: 'Bahasa Inggris' }),
  }),
  rules: [],
  translatable: [],
});
