/** News. */
export const news = {
  title: 'Berita',
  lead: 'Kabar kegiatan dan keputusan dari semua instansi kota.',
  titleOfPage: (page: number) => `Berita, halaman ${page}`,
  others: (agency: string) => `Berita lain dari ${agency}`,
};
