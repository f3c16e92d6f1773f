interface Moved {
  over: { data: { current?: { sortable?: { index: number } } } } | null;
}

const placeOf = ({ over }: Moved): string => {
  const index = over?.data.current?.sortable?.index;
  return index === undefined ? 'di tempat semula' : `di urutan ${index + 1}`;
};

/** What a screen reader says while a list's item is moved, in Indonesian. */
export const sortingWords = {
  screenReaderInstructions: {
    draggable:
      'Tekan spasi untuk mengangkat butir ini. Pindahkan dengan panah atas atau bawah. Tekan spasi lagi untuk meletakkannya, atau Escape untuk batal.',
  },
  announcements: {
    onDragStart: () => 'Butir diangkat.',
    onDragOver: (moved: Moved) => `Butir ${placeOf(moved)}.`,
    onDragEnd: (moved: Moved) => `Butir diletakkan ${placeOf(moved)}.`,
    onDragCancel: () => 'Batal. Butir kembali ke tempat semula.',
  },
};
