import { z } from 'zod';
import { choice, line, link, list, reference, text, phone } from './fields.ts';
import { defineKind } from './kind.ts';
import { openingHours } from './parts/opening-hours.ts';
import { example } from './parts/publishing.ts';

/** What sort of office an agency is. */
export const agencyTypes = {
  sekretariat: 'Sekretariat',
  inspektorat: 'Inspektorat',
  badan: 'Badan',
  dinas: 'Dinas',
  rumahsakit: 'Rumah sakit',
  kecamatan: 'Kecamatan',
  bagian: 'Bagian',
  lainnya: 'Lembaga lain',
} as const;

/** The closed set of accent colours; each is a token in `styles/tokens.css`. */
export const accents = {
  teluk: 'Biru teluk',
  bukit: 'Hijau bukit',
  senja: 'Jingga senja',
  kelor: 'Hijau kelor',
  tenun: 'Ungu tenun',
  tanah: 'Cokelat tanah',
} as const;

/** One of the city's agencies (SKPD): its profile. */
export const agency = defineKind({
  name: 'agency',
  collection: 'agencies',
  scope: 'agency',
  storage: 'single',
  extension: 'yml',
  label: {
    one: 'Profil instansi',
    many: 'Instansi',
    hint: 'Siapa instansi ini, apa tugasnya, di mana, dan cara menghubunginya.',
  },
  shape: () => ({
    /** The official name. */
    title: line({ label: 'Nama resmi', hint: 'Seperti di peraturan, tanpa “Kota Palu”.' }, 120),
    /** The name people use. */
    shortName: line(
      {
        label: 'Nama pendek',
        hint: 'Nama atau singkatan yang dipakai warga, misalnya Disdukcapil.',
      },
      40,
    ),
    /** Names it had before; search finds it by them. */
    formerNames: list(line({ label: 'Nama lama' }, 120), {
      label: 'Nama lama',
      hint: 'Supaya warga tetap menemukannya.',
    }).optional(),
    /** What sort of office it is. */
    type: choice(agencyTypes, {
      label: 'Jenis',
      hint: 'Bentuk instansi menurut peraturan pembentukannya.',
    }),
    /** The agency it belongs to. */
    parent: reference('agency', {
      label: 'Bagian dari',
      hint: 'Instansi induk. Misalnya puskesmas di bawah Dinas Kesehatan.',
    }).optional(),
    /** What it does for citizens, in one or two sentences. */
    summary: text(
      {
        label: 'Ringkasan',
        hint: 'Apa yang dapat diurus warga di sini, dalam satu atau dua kalimat.',
      },
      300,
    ),
    /** Its duty, as the rule puts it, in plain words. */
    duties: text({
      label: 'Tugas pokok',
      hint: 'Satu atau dua kalimat dari peraturan tugas dan fungsi, dengan kata sehari-hari.',
    }),
    /** Its functions. */
    functions: list(line({ label: 'Fungsi' }, 240), {
      label: 'Fungsi',
      hint: 'Satu baris satu fungsi. Mulai dengan kata kerja, misalnya: Menerbitkan akta kelahiran.',
    }),
    /** What it wants to be. */
    vision: text({ label: 'Visi', hint: 'Salin dari rencana strategis yang berlaku.' }).optional(),
    /** What it does to get there. */
    mission: list(line({ label: 'Misi' }, 240), {
      label: 'Misi',
      hint: 'Satu baris satu misi, sesuai rencana strategis.',
    }).optional(),
    /** Its service pledge (maklumat pelayanan). */
    pledge: text(
      {
        label: 'Maklumat pelayanan',
        hint: 'Janji tertulis pimpinan untuk melayani sesuai standar, seperti yang dipasang di kantor.',
      },
      500,
    ).optional(),
    /** Where its office is. */
    address: line({
      label: 'Alamat kantor',
      hint: 'Kosongkan bila belum pasti; jangan menebak.',
    }).optional(),
    /** Opening hours. */
    hours: openingHours(),
    /** How to reach it; official contacts only. */
    contacts: z
      .strictObject({
        /** Office telephone. */
        phone: phone({
          label: 'Telepon kantor',
          hint: 'Nomor kantor, bukan nomor pribadi. Tulis dengan kode wilayah, misalnya (0451) dan nomornya.',
        }).optional(),
        /** Official e-mail address. */
        email: z
          .email({ error: 'Alamat surel tidak lengkap.' })
          .meta({
            label: 'Surel resmi',
            hint: 'Surel dinas, misalnya yang berakhir palukota.go.id. Bukan surel pribadi.',
          })
          .optional(),
        /** Its own website. */
        website: link({
          label: 'Situs web',
          hint: 'Alamat lengkap, mulai dengan https://.',
        }).optional(),
        /** Its official Instagram. */
        instagram: link({
          label: 'Instagram resmi',
          hint: 'Alamat akun resmi, misalnya https://www.instagram.com/nama.',
        }).optional(),
      })
      .optional()
      .meta({ label: 'Kontak resmi', hint: 'Hanya kontak kantor, bukan nomor pribadi.' }),
    /** Contacts it gave up and older texts still tell; no page shows them. */
    formerContacts: list(line({ label: 'Kontak lama' }, 60), {
      label: 'Kontak lama',
      hint: 'Nomor atau surel resmi yang tidak dipakai lagi, tetapi masih ditulis di berita lama. Tidak tampil di halaman mana pun.',
    }).optional(),
    /** The colour of its section. */
    accent: choice(accents, { label: 'Warna', hint: 'Warna tanda di halaman instansi.' }),
    /** Marks illustrative content. */
    contoh: example(),
  }),
  rules: [],
  translatable: ['title', 'summary', 'duties', 'functions', 'vision', 'mission', 'pledge'],
});
