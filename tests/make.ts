import type { Entry } from '#model/entry.ts';
import type { DataOf, KindName } from '#model/kinds.ts';

/** The least that each kind's schema takes, by kind; what builders start from. */
const least: { [K in KindName]?: DataOf<K> } = {
  news: {
    title: 'Imunisasi dibuka di tiga puskesmas',
    summary: 'Orang tua dapat datang tanpa janji.',
    date: '2026-03-09',
    byline: 'Bidang Kesehatan Masyarakat',
    topics: ['kesehatan'],
  },
  event: {
    title: 'Jalan sehat',
    summary: 'Jalan sehat untuk umum.',
    type: 'publik',
    date: '2026-03-09',
    place: 'Lapangan Vatulemo',
    topics: ['kesehatan'],
  },
  notice: {
    title: 'Loket tutup Jumat',
    summary: 'Loket buka lagi Senin.',
    date: '2026-03-09',
    topics: ['kependudukan'],
  },
  service: {
    title: 'Membuat KTP-el baru',
    summary: 'Kartu tanda penduduk pertama.',
    audience: ['warga'],
    topics: ['kependudukan'],
    words: ['KTP'],
    requirements: [{ text: 'Kartu keluarga' }],
    steps: [{ actor: 'pemohon', text: 'Datang ke loket.' }],
    times: [{ amount: 1, unit: 'hari-kerja', from: 'sejak berkas lengkap' }],
    costs: [{ amount: 0 }],
    product: 'KTP-el',
    complaints: { officer: 'Kepala bidang pelayanan', firstReply: 3, answer: 14 },
    digital: 'informasi',
    reviewed: '2026-03-09',
  },
  journey: {
    title: 'Anak saya lahir',
    summary: 'Anak punya akta dan tercatat di kartu keluarga.',
    audience: ['warga'],
    words: ['bayi lahir'],
    owner: 'disdukcapil',
    steps: [
      { title: 'Minta surat lahir', outside: 'Rumah sakit', reason: 'Dasar akta.' },
      { title: 'Urus akta', service: 'disdukcapil/akta-kelahiran', reason: 'Memberi NIK.' },
    ],
  },
  evidence: {
    title: 'Kartu Keluarga (KK)',
    summary: 'Daftar anggota keluarga.',
  },
  page: { title: 'Puskesmas', summary: 'Daftar.' },
  document: {
    title: 'Rencana kerja 2026',
    summary: 'Rencana kerja satu tahun.',
    class: 'berkala',
    group: 'program',
    year: 2026,
    date: '2026-03-09',
    holder: 'Sekretariat',
    responsible: 'Sekretaris',
    made: 'Palu, Januari 2026',
    retention: '5 tahun',
    file: 'rencana-kerja.pdf',
    topics: ['pemerintahan'],
  },
  counter: { title: 'Loket kependudukan', summary: 'KTP-el dan kartu keluarga.' },
  holidays: {
    source: 'Keputusan bersama tentang hari libur',
    days: [{ date: '2026-12-25', title: 'Natal', type: 'libur' }],
  },
  topic: {
    title: 'Kesehatan',
    summary: 'Puskesmas dan rumah sakit.',
    audience: ['warga'],
    en: { title: 'Health', summary: 'Health centres.' },
  },
  agency: {
    title: 'Dinas Kesehatan',
    shortName: 'Dinkes',
    type: 'dinas',
    summary: 'Kesehatan warga.',
    duties: 'Mengurus kesehatan.',
    functions: ['Menyusun kebijakan'],
    accent: 'teluk',
  },
};

/** The data of an entry of a kind, valid as it is; `changes` lays other fields over it. */
export const makeData = <K extends KindName>(
  kind: K,
  changes: Partial<DataOf<K>> = {},
): DataOf<K> => {
  const base = least[kind];
  if (base === undefined) throw new Error(`tests/make.ts has no ${kind} yet.`);
  return { ...(base as DataOf<K>), ...changes };
};

/** An entry of a kind. `id` is `<agency>/<slug>`, or the bare id of what is the city's. */
export const makeEntry = <K extends KindName>(
  kind: K,
  id: string,
  changes: Partial<DataOf<K>> = {},
): Entry<K> => {
  const [first = id, slug] = id.split('/');
  return {
    kind,
    id,
    agency: slug === undefined && kind !== 'agency' ? undefined : first,
    slug: slug ?? first,
    textLocale: 'id',
    data: makeData(kind, changes),
  };
};
