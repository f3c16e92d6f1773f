/** Offices of the city government. */
export const officials = {
  title: 'Jabatan',
  summary:
    'Siapa mengerjakan apa di Pemerintah Kota Palu. Halaman ini menyebut jabatan, bukan nama orang.',
  description: 'Daftar jabatan di instansi Pemerintah Kota Palu dan tugasnya.',
  duties: 'Tugas',
  reportsTo: 'Bertanggung jawab kepada',
  leads: 'Membawahi',
  rank: 'Eselon',
  agency: 'Instansi',
};
