import { Refusal } from '../refusal.ts';
import { contentOf, type Content } from './content.ts';
import { refuseBadTable } from './csv.ts';
import { refuseBadOfficeFile } from './office.ts';
import { refuseBadPdf } from './pdf.ts';
import { cleanPicture, type PictureFormat } from './picture.ts';

const megabyte = 1024 * 1024;

/** An upload on its way to become a file beside an entry. */
interface FileType {
  limit: number;
  content: Content;
  /** What is kept of the bytes. Refuses what must not be kept. */
  take: (name: string, bytes: Buffer) => Uint8Array | Promise<Uint8Array>;
}

const picture = (format: PictureFormat): FileType => ({
  limit: 5 * megabyte,
  content: format,
  take: (name, bytes) => cleanPicture(name, bytes, format),
});

const file = (
  content: Content,
  refuseBad: (name: string, bytes: Buffer) => void | Promise<void>,
): FileType => ({
  limit: 10 * megabyte,
  content,
  async take(name, bytes) {
    await refuseBad(name, bytes);
    return bytes;
  },
});

/** What may lie beside an entry, by the extension of its name. */
const fileTypes: Readonly<Record<string, FileType>> = {
  jpg: picture('jpeg'),
  jpeg: picture('jpeg'),
  png: picture('png'),
  webp: picture('webp'),
  avif: picture('avif'),
  pdf: file('pdf', refuseBadPdf),
  csv: file('text', refuseBadTable),
  xlsx: file('zip', refuseBadOfficeFile('xlsx')),
  ods: file('zip', refuseBadOfficeFile('ods')),
  docx: file('zip', refuseBadOfficeFile('docx')),
};

const accepted =
  'Yang dapat diunggah: gambar JPG, PNG, WebP, AVIF; berkas PDF, CSV, XLSX, ODS, DOCX.';

const drawing = (name: string): string =>
  `Gambar SVG “${name}” tidak dapat diunggah, karena SVG dapat memuat program yang berjalan di peramban warga. Simpan gambar itu sebagai PNG atau WebP, lalu unggah lagi.`;

const foreign: Readonly<Partial<Record<Content, (name: string) => string>>> = {
  svg: drawing,
  heic: (name) =>
    `Foto “${name}” berjenis HEIC (bawaan iPhone), yang tidak dapat dibuka banyak peramban. Simpan sebagai JPG, lalu unggah lagi.`,
  compound: (name) =>
    `Berkas “${name}” dikunci kata sandi, atau berjenis Office lama (DOC, XLS). Buka kuncinya, simpan sebagai DOCX atau XLSX, lalu unggah lagi.`,
};

const extensionOf = (name: string): string => name.split('.').at(-1)?.toLowerCase() ?? '';

/** Why a file of this name can never be uploaded; undefined when its name is no reason. */
export const whyNotByName = (name: string): string | undefined => {
  const extension = extensionOf(name);
  if (extension === 'svg' || extension === 'svgz') return drawing(name);
  return Object.hasOwn(fileTypes, extension)
    ? undefined
    : `Jenis berkas “${name}” tidak dapat diunggah. ${accepted}`;
};

const base64Pattern = /^[A-Za-z0-9+/]*={0,2}$/;

const decode = (content: string): Buffer | undefined =>
  content.length % 4 === 0 && base64Pattern.test(content)
    ? Buffer.from(content, 'base64')
    : undefined;

/**
 * What is kept of an upload called `name`: a file as it came, a picture drawn anew, without all that it said about its
 * maker. Refuses what is broken, too large, harmful, or not what its name says.
 */
export const bytesOfUpload = async (name: string, content: string): Promise<Uint8Array> => {
  const bytes = decode(content);
  if (!bytes) throw new Refusal(400, `Berkas “${name}” rusak di perjalanan. Unggah sekali lagi.`);
  const extension = extensionOf(name);
  const type = Object.hasOwn(fileTypes, extension) ? fileTypes[extension] : undefined;
  if (!type) throw new Refusal(422, whyNotByName(name) ?? accepted);
  if (bytes.length === 0)
    throw new Refusal(422, `Berkas “${name}” kosong. Periksa berkasnya, lalu unggah lagi.`);
  if (bytes.length > type.limit)
    throw new Refusal(
      422,
      `Berkas “${name}” terlalu besar. Ukuran paling besar ${type.limit / megabyte} MB. Perkecil dahulu berkasnya.`,
    );
  const found = await contentOf(bytes);
  if (found !== type.content)
    throw new Refusal(
      422,
      foreign[found]?.(name) ??
        `Isi berkas “${name}” bukan ${extension.toUpperCase()}. Simpan ulang dengan jenis yang benar, lalu unggah lagi.`,
    );
  return type.take(name, bytes);
};
