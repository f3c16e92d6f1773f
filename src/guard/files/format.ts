import type { Content } from './content.ts';

/** What a file beside an entry is for: each family has its own rules. */
export type Family = 'picture' | 'pdf' | 'office' | 'table';

/** A kind of file that may lie beside an entry. */
export interface Format {
  family: Family;
  /** What its bytes must be. */
  content: Content;
  /** Its largest size in megabytes. */
  limit: number;
}

const picture = (content: Content): Format => ({ family: 'picture', content, limit: 5 });
const office: Format = { family: 'office', content: 'zip', limit: 10 };

/** What may lie beside an entry, by the extension of its name. */
const formats: Readonly<Record<string, Format>> = {
  jpg: picture('jpeg'),
  jpeg: picture('jpeg'),
  png: picture('png'),
  webp: picture('webp'),
  avif: picture('avif'),
  pdf: { family: 'pdf', content: 'pdf', limit: 10 },
  csv: { family: 'table', content: 'text', limit: 10 },
  xlsx: office,
  ods: office,
  docx: office,
};

/** All of them in one sentence. */
export const accepted =
  'Yang dapat diunggah: gambar JPG, PNG, WebP, AVIF; berkas PDF, CSV, XLSX, ODS, DOCX.';

/** The extension of a file's name, in small letters and without its dot. */
export const extensionOf = (file: string): string => file.split('.').at(-1)?.toLowerCase() ?? '';

/** What a file must be by its name; undefined where none may have that name. */
export const formatOf = (file: string): Format | undefined => {
  const extension = extensionOf(file);
  return Object.hasOwn(formats, extension) ? formats[extension] : undefined;
};
