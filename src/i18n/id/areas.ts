/** Kecamatan and kelurahan. */
export const areas = {
  title: 'Wilayah Kota Palu',
  summary:
    'Delapan kecamatan dan empat puluh enam kelurahan, dengan kode wilayah dari Kementerian Dalam Negeri.',
  listDescription:
    'Daftar kecamatan dan kelurahan di Kota Palu, dengan kode wilayah dan kantor camatnya.',
  nameOf: {
    kecamatan: (name: string) => `Kecamatan ${name}`,
    kelurahan: (name: string) => `Kelurahan ${name}`,
  },
  childrenOf: (count: number) => `${count} kelurahan`,
  description: {
    kecamatan: (name: string) =>
      `Kecamatan ${name} di Kota Palu: kelurahan, kantor camat, layanan, dan kabar.`,
    kelurahan: (name: string) => `Kelurahan ${name} di Kota Palu: kecamatan, layanan, dan kabar.`,
  },
  code: 'Kode wilayah',
  codeOf: (code: string) => `Kode wilayah ${code}`,
  parent: 'Kecamatan',
  relatives: {
    kecamatan: 'Kelurahan di kecamatan ini',
    kelurahan: 'Kelurahan lain di kecamatan yang sama',
  },
  office: 'Kantor yang melayani',
  services: 'Layanan di wilayah ini',
  notices: 'Pengumuman untuk wilayah ini',
  news: 'Kabar dari wilayah ini',
  events: 'Agenda di wilayah ini',
  nothing:
    'Belum ada layanan atau kabar yang khusus untuk wilayah ini. Layanan kota berlaku juga di sini.',
  allServices: 'Lihat semua layanan kota',
};
