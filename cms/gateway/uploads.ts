import { Refusal } from './refusal.ts';

const megabyte = 1024 * 1024;

const startsWith = (bytes: Uint8Array, text: string, at = 0): boolean =>
  [...text].every((letter, index) => bytes[at + index] === letter.charCodeAt(0));

const isZip = (bytes: Uint8Array): boolean => startsWith(bytes, 'PK\x03\x04');

const isPlainText = (bytes: Uint8Array): boolean => {
  try {
    return !new TextDecoder('utf-8', { fatal: true }).decode(bytes).includes('\0');
  } catch {
    return false;
  }
};

const isJpeg = (bytes: Uint8Array): boolean => startsWith(bytes, '\xff\xd8\xff');

interface FileType {
  limit: number;
  fits: (bytes: Uint8Array) => boolean;
}

const picture = (fits: FileType['fits']): FileType => ({ limit: 5 * megabyte, fits });
const file = (fits: FileType['fits']): FileType => ({ limit: 10 * megabyte, fits });

/** What may lie beside an entry: by extension, with its largest size and the bytes that it begins with. */
const fileTypes: Readonly<Record<string, FileType>> = {
  jpg: picture(isJpeg),
  jpeg: picture(isJpeg),
  png: picture((bytes) => startsWith(bytes, '\x89PNG\r\n\x1a\n')),
  webp: picture((bytes) => startsWith(bytes, 'RIFF') && startsWith(bytes, 'WEBP', 8)),
  avif: picture((bytes) => startsWith(bytes, 'ftypavif', 4) || startsWith(bytes, 'ftypavis', 4)),
  pdf: file((bytes) => startsWith(bytes, '%PDF-')),
  xlsx: file(isZip),
  ods: file(isZip),
  docx: file(isZip),
  csv: file(isPlainText),
};

const base64Pattern = /^[A-Za-z0-9+/]*={0,2}$/;

const decode = (content: string): Uint8Array | undefined =>
  content.length % 4 === 0 && base64Pattern.test(content)
    ? Buffer.from(content, 'base64')
    : undefined;

/** The bytes of an upload called `name`. Refuses what is broken, too large, or not what its name says. */
export const bytesOfUpload = (name: string, content: string): Uint8Array => {
  const bytes = decode(content);
  if (!bytes) throw new Refusal(400, `Berkas “${name}” rusak di perjalanan. Unggah sekali lagi.`);
  const extension = name.split('.').at(-1) ?? '';
  const type = Object.hasOwn(fileTypes, extension) ? fileTypes[extension] : undefined;
  if (!type) throw new Refusal(422, `Jenis berkas “${name}” tidak dapat diunggah.`);
  if (bytes.length === 0) throw new Refusal(422, `Berkas “${name}” kosong.`);
  if (bytes.length > type.limit)
    throw new Refusal(
      422,
      `Berkas “${name}” terlalu besar. Ukuran paling besar ${type.limit / megabyte} MB. Perkecil dahulu berkasnya.`,
    );
  if (!type.fits(bytes))
    throw new Refusal(
      422,
      `Isi berkas “${name}” bukan ${extension.toUpperCase()}. Simpan ulang dengan jenis yang benar, lalu unggah lagi.`,
    );
  return bytes;
};
