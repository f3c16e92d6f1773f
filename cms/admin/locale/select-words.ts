interface Chosen {
  action: string;
  label?: string;
  labels: readonly string[];
  isDisabled?: boolean | undefined;
}

interface Focused {
  context: 'menu' | 'value';
  focused: unknown;
  label?: string;
  options: readonly unknown[];
  selectValue?: readonly unknown[];
  isSelected: boolean;
  isAppleDevice: boolean;
}

interface Guided {
  context: 'menu' | 'input' | 'value';
  isInitialFocus: boolean;
  isMulti: boolean;
  'aria-label'?: string;
}

const placeIn = (all: readonly unknown[], one: unknown): string =>
  `${all.indexOf(one) + 1} dari ${all.length}`;

/** What a screen reader says in a choice list, in Indonesian. */
export const selectWords = {
  guidance: ({ context, isInitialFocus, isMulti, 'aria-label': name = 'Daftar' }: Guided) => {
    if (context === 'menu')
      return 'Panah atas dan bawah untuk mencari pilihan, Enter untuk memilih, Escape untuk menutup daftar.';
    if (context === 'value')
      return 'Panah kiri dan kanan untuk berpindah antarpilihan, Backspace untuk menghapusnya.';
    if (!isInitialFocus) return '';
    const back = isMulti ? ' Panah kiri untuk pilihan yang sudah ada.' : '';
    return `${name}. Ketik untuk mencari, panah bawah untuk membuka daftar.${back}`;
  },
  onChange: ({ action, label = '', labels, isDisabled }: Chosen) => {
    if (action === 'clear') return 'Semua pilihan dihapus.';
    if (action === 'initial-input-focus') return `${labels.join(', ')} dipilih.`;
    if (action === 'select-option')
      return isDisabled ? `${label} tidak dapat dipilih.` : `${label} dipilih.`;
    return ['deselect-option', 'pop-value', 'remove-value'].includes(action)
      ? `${label} dihapus.`
      : '';
  },
  onFocus: ({ context, focused, label = '', options, selectValue, ...rest }: Focused) => {
    if (context === 'value' && selectValue) return `${label}, ${placeIn(selectValue, focused)}.`;
    // Elsewhere the screen reader says by itself where it is in the list.
    if (context !== 'menu' || !rest.isAppleDevice) return '';
    return `${label}${rest.isSelected ? ' dipilih' : ''}, ${placeIn(options, focused)}.`;
  },
  onFilter: ({ inputValue, resultsMessage }: { inputValue: string; resultsMessage: string }) =>
    `${resultsMessage}${inputValue ? ` untuk ${inputValue}` : ''}.`,
};
