import type { Locale } from '#model/path.ts';

/** What a reader wants to know of a file before loading it. */
export interface FileFacts {
  /** Its address on the portal. */
  address: string;
  /** Its bare name. */
  name: string;
  /** Its size in bytes. */
  bytes: number;
  /** Its type as a word: `PDF`, `CSV`. */
  format: string;
  /** SHA-256 of its bytes, 64 hexadecimal digits. */
  sha256: string;
}

/** The type of a file as a word, by its name's ending. */
export const formatOf = (name: string): string =>
  name.slice(name.lastIndexOf('.') + 1).toUpperCase();

/** A size in bytes as people read it: “812 B”, “24 KB”, “1,4 MB” (“1.4 MB” in English). Thousands, not 1,024. */
export const sizeInWords = (bytes: number, locale: Locale): string => {
  const number = (value: number, digits: number) =>
    new Intl.NumberFormat(locale === 'id' ? 'id-ID' : 'en-GB', {
      maximumFractionDigits: digits,
    }).format(value);
  if (bytes < 1000) return `${number(bytes, 0)} B`;
  return bytes < 999_500 ? `${number(bytes / 1000, 0)} KB` : `${number(bytes / 1_000_000, 1)} MB`;
};
