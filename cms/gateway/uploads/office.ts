import { Refusal } from '../refusal.ts';
import { inTurn } from './lanes.ts';
import { BadContainer, walkContainer, type ContainerFault, type Unpacked } from './container.ts';

/** The documents and tables of office programs. */
type OfficeFormat = 'xlsx' | 'docx' | 'ods';

const typesFile = '[Content_Types].xml';
const mimetypeFile = 'mimetype';
const manifestFile = 'META-INF/manifest.xml';
const told = new Set([typesFile, mimetypeFile, manifestFile]);

const openXml = 'application/vnd.openxmlformats-officedocument.';
const openDocument = 'application/vnd.oasis.opendocument.';

const mainParts = {
  xlsx: `${openXml}spreadsheetml.sheet.main+xml`,
  docx: `${openXml}wordprocessingml.document.main+xml`,
} as const;

const textOf = (files: Unpacked, name: string): string => files.get(name)?.toString('utf8') ?? '';

const contentTypesOf = (files: Unpacked): Set<string> =>
  new Set(
    [...textOf(files, typesFile).matchAll(/\bContentType\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(
      ([, double, single]) => double ?? single ?? '',
    ),
  );

const is = (format: OfficeFormat, files: Unpacked): boolean =>
  format === 'ods'
    ? textOf(files, mimetypeFile) === `${openDocument}spreadsheet` && files.has('content.xml')
    : contentTypesOf(files).has(mainParts[format]);

const isAnyDocument = (files: Unpacked): boolean =>
  textOf(files, mimetypeFile).startsWith(openDocument) ||
  [...contentTypesOf(files)].some((type) => type.startsWith(openXml));

const programFiles =
  /(?:^|\/)(?:vbaProject\.bin|vbaData\.xml|macrosheets\/|activeX\/)|^(?:Basic|Scripts)\//i;

const hasPrograms = (files: Unpacked): boolean =>
  [...files.keys()].some((name) => programFiles.test(name)) ||
  [...contentTypesOf(files)].some((type) => /macroEnabled|vbaProject/i.test(type));

/** OpenDocument locks file by file, and says so in its manifest alone. */
const isLocked = (files: Unpacked): boolean =>
  textOf(files, manifestFile).includes('encryption-data');

const faultWords: Readonly<Record<ContainerFault, string>> = {
  broken: 'terpotong atau rusak. Buka berkas itu di komputer Anda, simpan ulang, lalu unggah lagi.',
  bomb: 'akan menjadi terlalu besar saat dibuka. Hapus baris, lembar, atau gambar yang tidak perlu, lalu unggah lagi.',
  locked: 'dikunci kata sandi. Simpan tanpa kata sandi, lalu unggah lagi.',
  nested:
    'memuat berkas lain yang tidak dapat diperiksa. Keluarkan berkas di dalamnya, lalu unggah lagi.',
};

const refusal = (name: string, words: string): Refusal =>
  new Refusal(422, `Berkas “${name}” ${words}`);

/** Refuses a file that is not of the format, or that is broken, locked, swollen, or able to run a program. */
export const refuseBadOfficeFile =
  (format: OfficeFormat) =>
  async (name: string, bytes: Buffer): Promise<void> => {
    const seen = (files: Unpacked, depth: number): void => {
      if (hasPrograms(files))
        throw refusal(
          name,
          'memuat makro, yaitu program di dalam berkas. Simpan tanpa makro sebagai XLSX, DOCX, atau ODS, lalu unggah lagi.',
        );
      if (isLocked(files)) throw new BadContainer('locked');
      if (depth > 0 && !isAnyDocument(files)) throw new BadContainer('nested');
      if (depth === 0 && !is(format, files))
        throw refusal(
          name,
          `bukan ${format.toUpperCase()}. Simpan ulang dengan jenis yang benar, lalu unggah lagi.`,
        );
    };
    try {
      await inTurn(() => walkContainer(bytes, { keep: (file) => told.has(file), seen }));
    } catch (error) {
      if (error instanceof BadContainer) throw refusal(name, faultWords[error.fault]);
      throw error;
    }
  };
