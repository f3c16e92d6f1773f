import { z } from 'zod';
import { areas, choice, date, line, link, list, text, topics, type Rule } from './fields.ts';
import { defineKind } from './kind.ts';
import { changeNotes, example, withdrawn } from './publishing.ts';
import { audienceField } from './topic.ts';

/** How far a service can be done without going to a counter. */
export const digitalLevels = {
  informasi: 'Informasi di sini, urus di loket',
  formulir: 'Unduh formulir, urus di loket',
  ajukan: 'Ajukan dari rumah, ambil di loket',
  selesai: 'Selesai dari rumah',
} as const;

/** A service that costs something says how much and by which rule. */
const costIsComplete: Rule = (data, context) => {
  const cost = data['cost'] as { free: boolean; text?: string } | undefined;
  if (cost && !cost.free && !cost.text)
    context.addIssue({
      code: 'custom',
      path: ['cost', 'text'],
      message:
        'Layanan ini tidak gratis, tetapi biayanya belum ditulis. Tulis biayanya, atau nyalakan “Gratis”.',
    });
};

/** A service that can be requested online says where. */
const onlineHasAddress: Rule = (data, context) => {
  if (
    (data['digital'] === 'ajukan' || data['digital'] === 'selesai') &&
    data['online'] === undefined
  )
    context.addIssue({
      code: 'custom',
      path: ['online'],
      message: 'Layanan ini dapat diajukan dari rumah, tetapi tautannya belum diisi.',
    });
};

/** A public service with its standard: the six components of delivery (Permenpan RB 15/2014), and where to go. */
export const service = defineKind({
  name: 'service',
  collection: 'services',
  scope: 'agency',
  storage: 'entry',
  extension: 'mdx',
  label: {
    one: 'Layanan',
    many: 'Layanan',
    hint: 'Standar pelayanan: syarat, langkah, waktu, biaya, hasil, pengaduan.',
  },
  shape: () => ({
    /** The service's name, in citizens' words. */
    title: line(
      { label: 'Nama layanan', hint: 'Pakai kata warga, misalnya: Membuat KTP-el baru.' },
      110,
    ),
    /** What one gets and who may ask for it. */
    summary: text(
      { label: 'Ringkasan', hint: 'Apa yang didapat, siapa yang boleh mengurus.' },
      300,
    ),
    /** Whom it is for. */
    audience: audienceField(),
    /** Subjects from the closed vocabulary. */
    topics: topics().min(1),
    /** Everyday words and abbreviations; search finds the service by them. */
    words: list(line({ label: 'Kata' }, 60), {
      label: 'Kata sehari-hari',
      hint: 'Kata dan singkatan yang dipakai warga waktu mencari, misalnya: e-KTP, KTP hilang.',
    }),
    /** Component 1: what to bring. */
    requirements: list(
      z
        .strictObject({
          /** The paper or condition. */
          text: line({
            label: 'Syarat',
            hint: 'Sebut nama suratnya, misalnya: Kartu keluarga asli.',
          }),
          /** When it applies, or where to get it. */
          note: line({
            label: 'Keterangan',
            hint: 'Misalnya: jika KTP hilang; dari kelurahan.',
          }).optional(),
        })
        .meta({ label: 'Syarat' }),
      { label: 'Syarat', hint: 'Satu baris satu syarat.', summary: '{{fields.text}}' },
      1,
    ),
    /** Component 2: what happens, in order. */
    steps: list(
      z
        .strictObject({
          /** Who does it. */
          actor: choice(
            { pemohon: 'Pemohon', petugas: 'Petugas' },
            { label: 'Siapa', hint: 'Siapa yang mengerjakan langkah ini.' },
          ),
          /** What is done. */
          text: line(
            {
              label: 'Langkah',
              hint: 'Satu kalimat dengan kata kerja, misalnya: Mengambil nomor antrean.',
            },
            300,
          ),
        })
        .meta({ label: 'Langkah' }),
      { label: 'Langkah', hint: 'Urut dari awal sampai selesai.', summary: '{{fields.text}}' },
      1,
    ),
    /** Component 3: how long it takes, and from when it counts. */
    duration: line({
      label: 'Waktu penyelesaian',
      hint: 'Misalnya: 1 hari kerja sejak berkas lengkap.',
    }),
    /** Component 4: what it costs. */
    cost: z
      .strictObject({
        /** Nothing is charged. */
        free: z
          .boolean()
          .meta({ label: 'Gratis', hint: 'Nyalakan bila warga tidak membayar apa pun.' }),
        /** How much, when it is not free. */
        text: line({
          label: 'Biaya',
          hint: 'Tulis jumlah dan untuk apa. Kosongkan bila gratis.',
        }).optional(),
        /** The rule that sets the amount. */
        basis: line({
          label: 'Dasar biaya',
          hint: 'Aturan yang menetapkan biaya, misalnya nomor peraturan daerah.',
        }).optional(),
      })
      .meta({ label: 'Biaya', hint: 'Gratis, atau besarnya biaya dengan aturannya.' }),
    /** Component 5: what one gets. */
    product: line({ label: 'Hasil layanan', hint: 'Misalnya: KTP-el.' }),
    /** Component 6: where to complain, suggest and ask. */
    complaints: text(
      {
        label: 'Pengaduan, saran, dan masukan',
        hint: 'Saluran dan jabatan yang menangani, bukan nama orang.',
      },
      500,
    ),
    /** The rules it rests on. */
    legalBasis: list(line({ label: 'Dasar hukum' }, 240), {
      label: 'Dasar hukum',
      hint: 'Satu baris satu peraturan, dengan nomor dan tahunnya.',
    }).optional(),
    /** How far it can be done online. */
    digital: choice(digitalLevels, {
      label: 'Cara mengurus',
      hint: 'Seberapa jauh layanan ini dapat diurus tanpa datang.',
    }),
    /** Where to request it online. */
    online: link({
      label: 'Alamat pengajuan',
      hint: 'Alamat lengkap formulir atau aplikasi, mulai dengan https://.',
    }).optional(),
    /** Where to go. */
    place: line({ label: 'Tempat layanan', hint: 'Nama kantor atau loket.' }).optional(),
    /** The areas it is given in. */
    areas: areas(),
    /** The day the standard was last checked. */
    reviewed: date({
      label: 'Terakhir diperiksa',
      hint: 'Kapan instansi terakhir memastikan isi halaman ini benar.',
    }),
    /** What changed after it was first published. */
    changeNotes: changeNotes(),
    /** Taken back; the page stays and says why. */
    withdrawn: withdrawn('service'),
    /** Marks illustrative content. */
    contoh: example(),
  }),
  rules: [costIsComplete, onlineHasAddress],
  translatable: [
    'title',
    'summary',
    'words',
    'requirements',
    'steps',
    'duration',
    'cost',
    'product',
    'complaints',
    'place',
    'changeNotes',
  ],
});
