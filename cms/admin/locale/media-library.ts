/** Decap's words in the file picker, in Indonesian. */
export const mediaLibraryWords = {
  mediaLibrary: {
    mediaLibraryCard: {
      draft: 'Draf',
      copy: 'Salin',
      copyUrl: 'Salin alamat',
      copyPath: 'Salin jalur',
      copyName: 'Salin nama',
      copied: 'Tersalin',
    },
    mediaLibrary: {
      onDelete: 'Hapus berkas yang dipilih?',
      fileTooLarge:
        'Berkas terlalu besar.\nUkuran paling besar %{size} kB. Perkecil dahulu berkasnya.',
    },
    mediaLibraryModal: {
      loading: 'Membuka …',
      close: 'Tutup',
      noResults: 'Tidak ada yang cocok.',
      noAssetsFound: 'Belum ada berkas. Unggah satu.',
      noImagesFound: 'Belum ada gambar. Unggah satu.',
      private: 'Pribadi ',
      images: 'Gambar',
      mediaAssets: 'Berkas',
      search: 'Cari …',
      uploading: 'Mengunggah …',
      upload: 'Unggah',
      download: 'Unduh',
      deleting: 'Menghapus …',
      deleteSelected: 'Hapus yang dipilih',
      chooseSelected: 'Pakai yang dipilih',
    },
  },
};
