import type { DoorId } from '#domain/doors/doors.ts';

const doors: Record<DoorId, { title: string; text: string }> = {
  services: {
    title: 'Semua layanan (JSON)',
    text: 'Standar pelayanan setiap layanan, dengan teks Inggrisnya.',
  },
  service: {
    title: 'Satu layanan (JSON)',
    text: 'Satu berkas setiap layanan. Berkas layanan yang ditarik tetap ada, dengan alasannya di withdrawn.',
  },
  journeys: {
    title: 'Peristiwa hidup (JSON)',
    text: 'Langkah berurutan lewat layanan beberapa instansi.',
  },
  counters: {
    title: 'Loket (JSON)',
    text: 'Alamat, jam buka, dan sarana setiap loket.',
  },
  evidence: {
    title: 'Berkas persyaratan (JSON)',
    text: 'Surat yang menjadi syarat layanan. Layanan menyebutnya di requirements.',
  },
  holidays: {
    title: 'Hari libur (JSON)',
    text: 'Libur nasional dan cuti bersama, satu isi setiap tahun.',
  },
  schema: {
    title: 'Bentuk datanya (JSON Schema)',
    text: 'Setiap berkas JSON menyebut skemanya di schema. Pakai untuk memeriksa data.',
  },
  sippn: {
    title: 'Tabel layanan menurut SIPPN (CSV)',
    text: 'Komponen 1 sampai 6, satu baris setiap pilihan keadaan. UTF-8, baris diakhiri CR LF. Sel yang diawali =, +, -, atau @ diberi tanda petik tunggal di depannya supaya tidak dibaca sebagai rumus.',
  },
  hsds: {
    title: 'Open Referral (HSDS 3)',
    text: 'Layanan dengan instansi, loket, jam, biaya, dan syaratnya menurut standar direktori layanan internasional. Kode UUID dibuat dari kode di portal dan tidak berubah. Kode pos kosong, karena alamat di portal tidak memuatnya.',
  },
  catalog: {
    title: 'Daftar semua pintu (RFC 9727)',
    text: 'Untuk program yang mencari sendiri alamat di atas.',
  },
  page: {
    title: 'Di dalam halaman (JSON-LD)',
    text: 'Halaman layanan, peristiwa hidup, instansi, berita, dan agenda memuat data schema.org.',
  },
};

/** The doors for machines, and the words of their tables. */
export const doorWords = {
  examples: 'Pintu ke layanan, dengan contoh',
  examplesLead: 'Setiap pintu dengan alamat dan contoh isinya yang dipendekkan.',
  version:
    'Angka version naik hanya bila isian hilang, berganti nama, atau berganti arti. Isian baru dapat bertambah kapan saja; program Anda sebaiknya mengabaikan yang tidak dikenalnya.',
  address: 'Alamat:',
  pattern: 'Pola alamat:',
  schema: 'Skema:',
  example: (title: string) => `Contoh isi: ${title}`,
  doors,
  /** The header of the table by SIPPN. */
  columns: [
    'Instansi',
    'Layanan',
    'Pilihan keadaan',
    '1. Persyaratan',
    '2. Sistem, mekanisme, dan prosedur',
    '3. Jangka waktu penyelesaian',
    '4. Biaya/tarif',
    '5. Produk pelayanan',
    '6. Penanganan pengaduan, saran, dan masukan',
    'Alamat halaman',
    'Terakhir diperiksa',
    'Contoh',
  ],
  yes: 'ya',
  /** One of several rows of a list inside a cell. */
  numbered: (number: number, text: string) => `${number}. ${text}`,
  /** A row with what it is for. */
  row: (what: string | undefined, text: string) => (what === undefined ? text : `${what}: ${text}`),
  /** A row with the rule it rests on. */
  withBasis: (text: string, basis: string | undefined) =>
    basis === undefined ? text : `${text} (dasar: ${basis})`,
  /** A step with who does it, where, and how long. */
  step: (actor: string, text: string, facts: readonly string[]) =>
    facts.length === 0 ? `${actor}: ${text}` : `${actor}: ${text} (${facts.join('; ')})`,
  /** A requirement with its form, its condition, where it comes from, and what else is said. */
  requirement: (text: string, facts: readonly string[]) =>
    facts.length === 0 ? text : `${text} (${facts.join('; ')})`,
  /** What is limited to some cases. */
  onlyFor: (text: string, variants: readonly string[]) =>
    `${text} [hanya untuk: ${variants.join(', ')}]`,
  officer: (officer: string) => `Pejabat yang menangani: ${officer}.`,
  channels: (names: readonly string[]) => `Saluran pengaduan kota: ${names.join(', ')}.`,
};
