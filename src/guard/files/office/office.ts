import type { Found } from '../../check.ts';
import { bufferOf, type FileGuard, type NamedFile } from '../file-guard.ts';
import { isSound } from '../file-type.ts';
import type { FileWords } from '../file-words.ts';
import { extensionOf } from '../format.ts';
import { BadContainer, walkContainer, type ContainerFault } from './container.ts';
import { DocumentKind } from './kind.ts';
import type { Harm } from './harm.ts';
import { harmOfPart, isRead } from './parts.ts';
import { TextParts } from './text-parts.ts';

type Fault = readonly [words: string, remedy: string];

const containerFaults: Readonly<Record<ContainerFault, Fault>> = {
  broken: [
    'terpotong atau rusak.',
    'Buka berkas itu di komputer Anda, simpan ulang, lalu unggah lagi.',
  ],
  bomb: [
    'akan menjadi terlalu besar saat dibuka.',
    'Hapus baris, lembar, atau gambar yang tidak perlu, lalu unggah lagi.',
  ],
  locked: ['dikunci kata sandi.', 'Simpan tanpa kata sandi, lalu unggah lagi.'],
  nested: [
    'memuat berkas lain yang tidak dapat diperiksa.',
    'Keluarkan berkas di dalamnya, lalu unggah lagi.',
  ],
  wordy: [
    'memuat terlalu banyak isi untuk diperiksa.',
    'Bagi menjadi beberapa berkas yang lebih kecil, lalu unggah satu per satu.',
  ],
};

const harms: Readonly<Record<Harm, Fault>> = {
  macro: [
    'memuat makro, yaitu program di dalam berkas.',
    'Simpan tanpa makro sebagai XLSX, DOCX, atau ODS, lalu unggah lagi.',
  ],
  object: [
    'memuat objek dari program lain (OLE), yang tidak dapat diperiksa.',
    'Ganti objek itu dengan gambar atau tabel biasa, lalu unggah lagi.',
  ],
  outside: [
    'mengambil sesuatu dari luar berkas, seperti templat, gambar, atau tabel lain.',
    'Putuskan tautannya (Berkas → Info → Edit Tautan ke Berkas, atau lepaskan templatnya), lalu unggah lagi.',
  ],
  astray: [
    'memuat tautan ke berkas di komputer atau jaringan kantor, yang tidak dapat dibuka warga.',
    'Hapus tautannya, atau ganti dengan alamat situs yang diawali https://, lalu unggah lagi.',
  ],
  command: [
    'memuat isian atau rumus yang menjalankan perintah (DDE) atau mengambil isi dari luar.',
    'Ganti dengan tulisan biasa, lalu unggah lagi.',
  ],
  'remote-formula': [
    'memuat rumus yang mengirim atau mengambil data lewat jaringan.',
    'Ganti rumus itu dengan hasilnya, lalu unggah lagi.',
  ],
  program: [
    'memuat program atau halaman web di dalamnya.',
    'Keluarkan berkas di dalamnya, lalu unggah lagi.',
  ],
  odd: [
    'ditulis dengan cara yang tidak dipakai program Office mana pun.',
    'Buka berkas itu di komputer Anda, simpan ulang, lalu unggah lagi.',
  ],
};

const unlike = (extension: string): Fault => [
  `bukan ${extension.toUpperCase()}.`,
  'Simpan ulang dengan jenis yang benar, lalu unggah lagi.',
];

/** What is wrong with an office file, and what it says. */
interface Reading {
  faults: readonly Fault[];
  words: readonly FileWords[];
}

const read = async (bytes: Buffer, extension: string): Promise<Reading> => {
  const found = new Set<Harm>();
  const kinds = [new DocumentKind(), new DocumentKind()] as const;
  const parts = new TextParts(bytes.length);
  let isUnlike = false;
  try {
    await walkContainer(bytes, {
      wants: (name, head) => isRead(name, head) || DocumentKind.isToldBy(name),
      file(name, content, depth) {
        kinds[depth === 0 ? 0 : 1].see(name, content);
        const harm = harmOfPart(name, content);
        if (harm) found.add(harm);
        else if (isRead(name, content)) parts.see(name, content, depth);
      },
      end(depth) {
        const kind = kinds[depth === 0 ? 0 : 1];
        if (kind.hasMacros) found.add('macro');
        if (kind.isLocked) throw new BadContainer('locked');
        if (depth > 0 && !kind.isAny) throw new BadContainer('nested');
        isUnlike = depth === 0 && !kind.is(extension);
        parts.end(
          ['xlsx', 'docx', 'ods'].find((each) => kind.is(each)),
          depth,
        );
        kind.forget();
      },
    });
  } catch (error) {
    if (!(error instanceof BadContainer)) throw error;
    return { faults: [containerFaults[error.fault]], words: [] };
  }
  // A table with macros says so by its type too, and is told of its macros.
  const isOther = isUnlike && !found.has('macro');
  const faults = isOther ? [unlike(extension)] : [...found].map((harm) => harms[harm]);
  return { faults, words: parts.all() };
};

/** Several guards ask; the container is walked once. */
const known = new WeakMap<Uint8Array, Promise<Reading>>();

const readingOf = ({ place, bytes }: NamedFile): Promise<Reading> => {
  const reading = known.get(bytes) ?? read(bufferOf(bytes), extensionOf(place.file));
  known.set(bytes, reading);
  return reading;
};

/** What an office file says: about itself, in its cells and in its paragraphs. Nothing of one that cannot be opened. */
export const wordsOfOffice = async (file: NamedFile): Promise<readonly FileWords[]> =>
  (await readingOf(file)).words;

/** An office file is what its name says, whole, unlocked, unpacks within bounds, and neither runs nor fetches anything. */
export const office: FileGuard = {
  id: 'office',
  check: async (file) => {
    if (!(await isSound(file, 'office'))) return [];
    const { faults } = await readingOf(file);
    return faults.map(([words, remedy]): Found => ({
      problem: `Berkas “${file.place.file}” ${words}`,
      remedy,
    }));
  },
};
