import type { PublishedKind } from '#model/kind.ts';

const shapes: Record<PublishedKind, string> = {
  city: 'Nama, saluran, dan nomor darurat kota.',
  topic: 'Daftar topik dan untuk siapa.',
  area: 'Kecamatan dan kelurahan dengan kodenya.',
  agency: 'Profil setiap instansi.',
  official: 'Jabatan dan tugasnya.',
  service: 'Standar pelayanan setiap layanan.',
  evidence: 'Surat yang menjadi syarat layanan, dan dari mana didapat.',
  counter: 'Tempat layanan dengan jam dan sarananya.',
  journey: 'Langkah berurutan lewat layanan beberapa instansi.',
  news: 'Berita semua instansi.',
  event: 'Agenda semua instansi.',
  notice: 'Pengumuman semua instansi.',
  document: 'Daftar informasi publik.',
  page: 'Halaman penjelasan kota dan instansi.',
  holidays: 'Libur nasional dan cuti bersama.',
  redirect: 'Alamat yang pindah dan halaman yang sudah tidak ada.',
};

/** Pages about the portal itself. */
export const pages = {
  siteMapSummary: 'Semua bagian portal ini dalam satu halaman.',
  siteMapCity: 'Halaman kota',
  siteMapParts: 'Bagian portal',
  siteMapAgencies: 'Instansi',
  siteMapAreas: 'Wilayah',
  siteMapTopics: 'Layanan menurut topik',
  notFound: 'Halaman tidak ditemukan',
  notFoundDescription: 'Alamat ini tidak ada di Portal Kota Palu.',
  notFoundLead: 'Alamat ini tidak ada, atau halamannya sudah pindah.',
  notFoundHints: [
    'Periksa ejaan alamatnya.',
    'Cari dengan kata sehari-hari di kotak pencarian di atas.',
    'Buka salah satu bagian di bawah.',
  ],
  gone: 'Halaman ini sudah tidak ada',
  goneDescription: 'Halaman yang dulu ada di alamat ini sudah dihapus dari Portal Kota Palu.',
  goneWas: (title: string) => `Dulu di sini ada “${title}”.`,
  goneSince: (day: string) => `Halaman ini dihapus pada ${day}.`,
  goneHint: 'Cari penggantinya di kotak pencarian di atas, atau buka salah satu bagian di bawah.',
  dataSummary:
    'Isi portal ini boleh dibaca oleh program komputer. Semua pintu di bawah terbuka tanpa kunci dan tanpa pendaftaran.',
  dataFile:
    'Setiap berkas JSON berisi version (versi bentuknya), schema (alamat skemanya), kind (jenis), label (nama jenis), count (jumlah), dan items (isi).',
  dataItem:
    'Setiap isi punya id, agency bila milik satu instansi, dan page, yaitu alamat halamannya dalam bahasa Indonesia dan Inggris. Isian lainnya sama dengan yang tampil di halamannya. Teks bahasa Inggris ada di english.',
  dataDoors: 'Daftar isi sebagai JSON',
  dataContent: 'Isi',
  dataAddress: 'Alamat',
  dataFeeds: 'Kabar dan agenda untuk langganan',
  dataFeedsLead: 'Pakai alamat ini di pembaca RSS atau di kalender Anda.',
  dataCityFeed: 'Berita seluruh kota (RSS)',
  dataAgencyFeed: 'Berita satu instansi (RSS)',
  dataCalendar: 'Agenda seluruh kota (iCalendar)',
  dataEvent: 'Satu agenda (iCalendar)',
  dataSiteMap: 'Peta situs untuk mesin pencari (XML)',
  dataTerms: 'Syarat pemakaian',
  dataTermsText:
    'Sebutkan sumbernya: nama instansi dan alamat halamannya. Isi yang bertanda “Contoh” bukan data resmi.',
  shapes,
};
