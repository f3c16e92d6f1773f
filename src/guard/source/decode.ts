import type { Found } from '../check.ts';

/** The largest text file, in bytes. */
const maxTextBytes = 512 * 1024;

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

type Decoded = { raw: string; fault?: never } | { raw?: never; fault: Found };

/** The bytes of a text file as text, or why they are none. */
export const decode = (bytes: Uint8Array): Decoded => {
  if (bytes.length > maxTextBytes)
    return {
      fault: { problem: 'Tulisan terlalu besar.', remedy: 'Bagi menjadi beberapa tulisan.' },
    };
  try {
    const raw = decoder.decode(bytes);
    if (!raw.includes('\0') && !raw.startsWith('\uFEFF')) return { raw };
  } catch {
    // Answered below, in the same words.
  }
  return {
    fault: {
      problem: 'Berkas bukan teks UTF-8.',
      remedy: 'Simpan ulang sebagai UTF-8 tanpa BOM.',
    },
  };
};
