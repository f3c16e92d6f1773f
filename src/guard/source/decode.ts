import type { Found } from '../check.ts';
import { maxTextBytes } from './limits.ts';

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** A text, or why the bytes are none and by which rule. */
type Decoded =
  { raw: string; refusal?: never } | { raw?: never; refusal: { guard: string; fault: Found } };

const refusal = (guard: string, fault: Found): Decoded => ({ refusal: { guard, fault } });

/** Where the first byte stands that is no UTF-8; the column counts characters. */
const placeOfFault = (bytes: Uint8Array): { line: number; column: number } => {
  const lossy = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const encoded = new TextEncoder().encode(lossy);
  let at = 0;
  while (at < bytes.length && bytes[at] === encoded[at]) at += 1;
  const before = new TextDecoder().decode(bytes.subarray(0, at)).split('\n');
  return { line: before.length, column: (before.at(-1)?.replace(/\uFFFD$/, '').length ?? 0) + 1 };
};

/** The bytes of a text file as text, or why they are none. */
export const decode = (bytes: Uint8Array): Decoded => {
  if (bytes.length > maxTextBytes)
    return refusal('size', {
      problem: `Tulisan ini ${Math.ceil(bytes.length / 1024)} KB; paling besar ${maxTextBytes / 1024} KB.`,
      remedy: 'Bagi menjadi beberapa tulisan.',
    });
  try {
    const raw = decoder.decode(bytes);
    if (!raw.startsWith('\uFEFF')) return { raw };
    return refusal('encoding', {
      line: 1,
      column: 1,
      problem: 'Berkas diawali tanda urutan byte (BOM), yang tidak dikenali semua pembaca.',
      remedy: 'Simpan ulang sebagai UTF-8 tanpa BOM.',
    });
  } catch {
    return refusal('encoding', {
      ...placeOfFault(bytes),
      problem: 'Berkas bukan teks UTF-8.',
      remedy: 'Simpan ulang sebagai UTF-8 tanpa BOM.',
    });
  }
};
