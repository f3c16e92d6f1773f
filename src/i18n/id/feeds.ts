/** The names of what machines and readers subscribe to. */
export const feeds = {
  city: 'Berita Kota Palu',
  citySummary: 'Berita dari semua instansi Pemerintah Kota Palu.',
  agency: (name: string) => `Berita ${name} Kota Palu`,
  calendar: 'Agenda Kota Palu',
};
