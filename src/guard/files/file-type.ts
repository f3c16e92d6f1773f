import type { Found } from '../check.ts';
import { contentOf, type Content } from './content.ts';
import type { FileGuard, NamedFile } from './file-guard.ts';
import { accepted, extensionOf, formatOf, type Family } from './format.ts';

const megabyte = 1024 * 1024;

type Words = (name: string) => Found;

const drawing: Words = (name) => ({
  problem: `Gambar SVG “${name}” tidak dapat diunggah, karena SVG dapat memuat program yang berjalan di peramban warga.`,
  remedy: 'Simpan gambar itu sebagai PNG atau WebP, lalu unggah lagi.',
});

const foreign: Readonly<Partial<Record<Content, Words>>> = {
  svg: drawing,
  heic: (name) => ({
    problem: `Foto “${name}” berjenis HEIC (bawaan iPhone), yang tidak dapat dibuka banyak peramban.`,
    remedy: 'Simpan sebagai JPG, lalu unggah lagi.',
  }),
  compound: (name) => ({
    problem: `Berkas “${name}” dikunci kata sandi, atau berjenis Office lama (DOC, XLS).`,
    remedy: 'Buka kuncinya, simpan sebagai DOCX atau XLSX, lalu unggah lagi.',
  }),
};

/** Why no file may have this name; undefined when its name is no reason. */
export const faultOfName = (file: string): Found | undefined => {
  const extension = extensionOf(file);
  if (extension === 'svg' || extension === 'svgz') return drawing(file);
  return formatOf(file)
    ? undefined
    : { problem: `Jenis berkas “${file}” tidak dapat diunggah.`, remedy: accepted };
};

const faultOf = async ({ place: { file }, bytes }: NamedFile): Promise<Found | undefined> => {
  const format = formatOf(file);
  if (!format) return faultOfName(file);
  if (bytes.length === 0)
    return {
      problem: `Berkas “${file}” kosong.`,
      remedy: 'Periksa berkasnya, lalu unggah lagi.',
    };
  if (bytes.length > format.limit * megabyte)
    return {
      problem: `Berkas “${file}” terlalu besar. Ukuran paling besar ${format.limit} MB.`,
      remedy: 'Perkecil dahulu berkasnya.',
    };
  const content = await contentOf(bytes);
  if (content === format.content) return undefined;
  return (
    foreign[content]?.(file) ?? {
      problem: `Isi berkas “${file}” bukan ${extensionOf(file).toUpperCase()}.`,
      remedy: 'Simpan ulang dengan jenis yang benar, lalu unggah lagi.',
    }
  );
};

/** The bytes are of the type that the name says, not empty, and not too many. */
export const fileType: FileGuard = {
  id: 'file-type',
  check: async (file) => {
    const fault = await faultOf(file);
    return fault ? [fault] : [];
  },
};

/** Whether a file is of the family and {@link fileType} finds nothing: what the family's rules may open. */
export const isSound = async (file: NamedFile, family: Family): Promise<boolean> =>
  formatOf(file.place.file)?.family === family && (await faultOf(file)) === undefined;
