import { z } from 'zod';
import { choice, date, line, link, text, topics, type Rule } from './fields.ts';
import { defineKind } from './kind.ts';
import { notYet } from './parts/not-yet.ts';
import { changeNotes, example, withdrawn } from './parts/publishing.ts';

/** The four classes of public information (UU 14/2008). */
export const documentClasses = {
  berkala: 'Berkala',
  'serta-merta': 'Serta-merta',
  'setiap-saat': 'Setiap saat',
  dikecualikan: 'Dikecualikan',
} as const;

/** The groups of periodic information (Perki 1/2021), by letter, and one for what belongs to none. */
export const documentGroups = {
  profil: 'Profil badan publik',
  program: 'Program dan kegiatan',
  kinerja: 'Kinerja',
  keuangan: 'Laporan keuangan',
  akses: 'Laporan akses informasi',
  peraturan: 'Peraturan dan keputusan',
  prosedur: 'Prosedur memperoleh informasi',
  pengaduan: 'Tata cara pengaduan',
  pengadaan: 'Pengadaan barang dan jasa',
  kepegawaian: 'Ketenagakerjaan',
  'tanggap-darurat': 'Peringatan dini dan evakuasi',
  lainnya: 'Lainnya',
} as const;

/** What may be downloaded is there; what is withheld names its ground and is not. */
const classFitsFile: Rule = (data, context) => {
  const withheld = data['class'] === 'dikecualikan';
  const given = data['file'] !== undefined || data['link'] !== undefined;
  if (withheld && given)
    context.addIssue({
      code: 'custom',
      path: ['file'],
      message:
        'Informasi yang dikecualikan tidak boleh disertai berkas atau tautan. Hapus keduanya.',
    });
  if (withheld && data['exclusionBasis'] === undefined)
    context.addIssue({
      code: 'custom',
      path: ['exclusionBasis'],
      message: 'Informasi yang dikecualikan harus menyebut dasar pengecualiannya.',
      ...notYet,
    });
  if (!withheld && !given)
    context.addIssue({
      code: 'custom',
      path: ['file'],
      message: 'Belum ada berkas dan belum ada tautan. Isi salah satunya.',
      ...notYet,
    });
};

/** A public-information document: a row of the register (DIP). Size, format and SHA-256 are read from its file, never typed. */
export const document = defineKind({
  name: 'document',
  collection: 'documents',
  scope: 'agency',
  storage: 'entry',
  extension: 'yml',
  label: {
    one: 'Dokumen',
    many: 'Dokumen',
    hint: 'Dokumen informasi publik yang dapat diunduh warga.',
  },
  shape: () => ({
    /** What the document is. */
    title: line({ label: 'Judul', hint: 'Judul lengkap dengan tahunnya.' }, 140),
    /** What is in it. */
    summary: text(
      { label: 'Ringkasan isi', hint: 'Apa isinya, dalam satu atau dua kalimat.' },
      300,
    ),
    /** Its class under the law on public information. */
    class: choice(documentClasses, {
      label: 'Golongan informasi',
      hint: 'Menurut UU 14/2008: berkala, serta-merta, atau setiap saat.',
    }),
    /** Its group. */
    group: choice(documentGroups, {
      label: 'Kelompok',
      hint: 'Supaya warga menemukannya di daftar dokumen.',
    }),
    /** The year it is about. */
    year: z
      .int()
      .min(1978)
      .max(2100)
      .meta({ label: 'Tahun', hint: 'Tahun isi dokumen, bukan tahun unggah. Misalnya: 2025.' }),
    /** The day it was published. */
    date: date({ label: 'Tanggal terbit', hint: 'Tanggal dokumen ditandatangani atau diumumkan.' }),
    /** The unit that holds it. */
    holder: line(
      {
        label: 'Unit yang menguasai',
        hint: 'Bidang atau bagian yang menyimpan dokumen, misalnya: Sekretariat.',
      },
      120,
    ),
    /** The office responsible for making it. */
    responsible: line(
      { label: 'Penanggung jawab pembuatan', hint: 'Jabatan, bukan nama orang.' },
      120,
    ),
    /** Where and when it was made. */
    made: line({ label: 'Tempat dan waktu pembuatan', hint: 'Misalnya: Palu, Januari 2026.' }, 120),
    /** How long it is kept. */
    retention: line({ label: 'Jangka waktu simpan', hint: 'Misalnya: 5 tahun.' }, 80),
    /** The file beside the entry. */
    file: z
      .string()
      .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*\.(?:pdf|csv|xlsx|ods|docx)$/, {
        error:
          'Nama berkas hanya boleh berisi huruf kecil, angka, dan tanda hubung, dan berakhir .pdf, .csv, .xlsx, .ods, atau .docx.',
      })
      .meta({ label: 'Berkas', hint: 'PDF, CSV, XLSX, ODS, atau DOCX.', widget: 'file' })
      .optional(),
    /** Where it is, when it lies on another official site. */
    link: link({ label: 'Tautan', hint: 'Isi bila dokumen ada di situs resmi lain.' }).optional(),
    /** On which ground it is withheld. */
    exclusionBasis: line({
      label: 'Dasar pengecualian',
      hint: 'Hanya untuk informasi yang dikecualikan.',
    }).optional(),
    /** Subjects from the closed vocabulary. */
    topics: topics().min(1),
    /** What changed after it was first published. */
    changeNotes: changeNotes(),
    /** Taken back; the page stays and says why. */
    withdrawn: withdrawn('document'),
    /** Marks illustrative content. */
    contoh: example(),
  }),
  rules: [classFitsFile],
  translatable: ['title', 'summary', 'changeNotes'],
});
