/** Papers that services ask for or issue. */
export const evidence = {
  title: 'Berkas persyaratan',
  lead: 'Surat yang diminta layanan kota, A sampai Z. Buka namanya untuk melihat cara mendapatkannya dan layanan yang memintanya.',
  issuers: 'Cara mendapatkannya',
  issuedBy: 'Diterbitkan lewat layanan ini:',
  elsewhere: 'Didapat dari',
  site: 'Situs penerbit',
  unknown: 'Tempat mendapatkannya belum dicantumkan.',
  askers: 'Dipakai di',
  askedBy: (count: number) => `${count} layanan meminta berkas ini.`,
  askedByNone: 'Belum ada layanan di portal ini yang meminta berkas ini.',
};
