import { bilingual } from './parts/bilingual.ts';
import {
  areas,
  choice,
  date,
  line,
  link,
  list,
  reference,
  text,
  topics,
  type Rule,
  phone,
} from './fields.ts';
import { defineKind } from './kind.ts';
import { changeNotes, example, withdrawn } from './parts/publishing.ts';
import { complaints } from './standard/complaints.ts';
import { costs } from './standard/cost.ts';
import { times } from './standard/duration.ts';
import {
  assurances,
  evaluation,
  facilitiesField,
  legalBasis,
  mobileService,
} from './standard/manufacturing.ts';
import { requirements } from './standard/requirement.ts';
import { steps } from './standard/step.ts';
import { variants, variantsFit } from './standard/variants.ts';
import { audienceField } from './topic.ts';

/** How far a service can be done without going to a counter. */
export const digitalLevels = {
  informasi: 'Informasi di sini, urus di loket',
  formulir: 'Unduh formulir, urus di loket',
  ajukan: 'Ajukan dari rumah, ambil di loket',
  selesai: 'Selesai dari rumah',
} as const;

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

/** A public service with its standard: the fourteen components (UU 25/2009 Ps 21; Permenpan RB 15/2014), and where to go. */
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
    /** The cases that a citizen chooses from. */
    variants: variants(),
    /** Component 1: what to bring. */
    requirements: requirements(),
    /** Component 2: what happens, in order. */
    steps: steps(),
    /** Component 3: how long it takes, and from when it counts. */
    times: times(),
    /** Component 4: what it costs. */
    costs: costs(),
    /** Component 5: what one gets. */
    ...bilingual('product', { label: 'Hasil layanan', hint: 'Misalnya: KTP-el.' }),
    /** The papers it issues, which other services may ask for. */
    produces: list(reference('evidence', { label: 'Berkas' }), {
      label: 'Berkas yang diterbitkan',
      hint: 'Berkas dari daftar yang didapat warga di akhir layanan.',
    }).optional(),
    /** Component 6: where to complain, suggest and ask. */
    complaints: complaints(),
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
    /** The counters where it is given. */
    counters: list(reference('counter', { label: 'Loket' }), {
      label: 'Loket',
      hint: 'Tempat layanan ini diberikan. Alamat dan jamnya ditulis sekali di isian Loket.',
    }).optional(),
    /** The telephone by which it is given. */
    phone: phone({ label: 'Telepon layanan', hint: 'Nomor resmi, misalnya 112.' }).optional(),
    /** Where it comes to people. */
    mobile: mobileService(),
    /** The areas it is given in. */
    areas: areas(),
    /** Component 7: the rules it rests on. */
    legalBasis: legalBasis(),
    /** Component 8, beside what its counters offer. */
    facilities: facilitiesField(),
    ...assurances(),
    /** Component 14: the latest survey of satisfaction. */
    evaluation: evaluation(),
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
  rules: [variantsFit, onlineHasAddress],
  translatable: ['title', 'summary', 'words', 'changeNotes'],
  draftable: {
    fields: ['requirements', 'steps', 'times', 'costs', 'product', 'complaints'],
    why: 'Layanan baru dapat terbit bila enam komponen penyampaian standarnya terisi: syarat, langkah, waktu, biaya, hasil, dan pengaduan (UU 25/2009 Pasal 21; Permenpan RB 15/2014).',
  },
  bodyAfter: 'complaints',
});
