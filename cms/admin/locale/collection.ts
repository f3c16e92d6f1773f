/** Decap's words on the list and workflow screens, in Indonesian. */
export const collectionWords = {
  collection: {
    sidebar: {
      collections: 'Jenis tulisan',
      allCollections: 'Semua jenis',
      searchAll: 'Cari di semua jenis',
      searchIn: 'Cari di',
    },
    collectionTop: {
      sortBy: 'Urutkan',
      viewAs: 'Tampilan',
      viewAsList: 'Tampilkan sebagai daftar',
      viewAsGrid: 'Tampilkan sebagai kartu',
      newButton: '+ %{collectionLabel}',
      newButtonAriaLabel: 'Tulis %{collectionLabel} baru',
      ascending: 'Dari kecil ke besar',
      descending: 'Dari besar ke kecil',
      searchResults: 'Hasil pencarian “%{searchTerm}”',
      searchResultsInCollection: 'Hasil pencarian “%{searchTerm}” di %{collection}',
      filterBy: 'Saring',
      groupBy: 'Kelompokkan',
    },
    entries: {
      loadingEntries: 'Membuka daftar …',
      cachingEntries: 'Menyiapkan daftar …',
      longerLoading: 'Ini dapat memakan beberapa menit.',
      noEntries: 'Belum ada tulisan.',
      unpublishedHeader: 'Belum terbit',
    },
    groups: { other: 'Lainnya', negateLabel: 'Bukan %{label}' },
    defaultFields: { author: { label: 'Penulis' }, updatedOn: { label: 'Terakhir diubah' } },
  },
  workflow: {
    workflow: {
      loading: 'Membuka alur kerja …',
      workflowHeading: 'Alur kerja',
      newPost: 'Tulis baru',
      description: '%{smart_count} tulisan menunggu diperiksa, %{readyCount} siap terbit.',
      dateFormat: 'D MMMM YYYY',
    },
    workflowCard: {
      lastChange: '%{date}, oleh %{author}',
      lastChangeNoAuthor: '%{date}',
      lastChangeNoDate: 'oleh %{author}',
      deleteChanges: 'Hapus perubahan',
      deleteNewEntry: 'Hapus tulisan',
      publishChanges: 'Terbitkan perubahan',
      publishNewEntry: 'Terbitkan',
    },
    workflowList: {
      onDeleteEntry: 'Hapus tulisan ini? Isinya tidak dapat dikembalikan dari sini.',
      onPublishingNotReadyEntry:
        'Hanya tulisan berstatus “Siap terbit” yang dapat diterbitkan. Ubah dahulu statusnya.',
      onPublishEntry: 'Terbitkan tulisan ini?',
      draftHeader: 'Draf',
      inReviewHeader: 'Diperiksa',
      readyHeader: 'Siap terbit',
      currentEntries: '%{smart_count} tulisan',
    },
  },
};
