import { setImmediate } from 'node:timers/promises';
import type { Found } from '../../check.ts';
import { bufferOf, type FileGuard } from '../file-guard.ts';
import { isSound } from '../file-type.ts';
import type { FileWords } from '../file-words.ts';
import { activitiesOf, type Activity } from './active.ts';
import { readPdf, unpackStreams, type Pdf } from './objects.ts';
import { pagesOf } from './pages.ts';
import { Opaque } from './streams.ts';
import { Dictionary, Exhausting } from './values.ts';
import { wordsBesidePages } from './words.ts';

/** How far before its end a whole PDF names its table of contents. */
const tailLength = 2048;

type Fault = readonly [words: string, remedy: string];

const printAnew = 'Cetak ke PDF baru, lalu unggah PDF baru itu.';

const broken: Fault = [
  'terpotong atau rusak.',
  'Buka PDF itu di komputer Anda, simpan ulang sebagai PDF, lalu unggah lagi.',
];
const goesOn: Fault = ['memuat isi lain setelah bagian akhirnya.', printAnew];
const locked: Fault = [
  'dikunci kata sandi, atau dibatasi izin cetak dan salinnya, sehingga isinya tidak dapat diperiksa.',
  'Simpan tanpa kata sandi dan tanpa batasan izin, lalu unggah lagi.',
];
const swollen: Fault = [
  'akan menjadi terlalu besar atau terlalu rumit saat dibuka.',
  `Perkecil gambarnya atau kurangi halamannya. ${printAnew}`,
];
const opaque: Fault = ['memuat bagian yang tidak dapat diperiksa.', printAnew];

const wordy: Fault = [
  'memuat terlalu banyak tulisan atau gambar garis untuk diperiksa.',
  'Bagi menjadi beberapa PDF, lalu unggah satu per satu.',
];

const active: Readonly<Record<Activity, Fault>> = {
  program: ['memuat program (JavaScript), yang berjalan di perangkat warga.', printAnew],
  launch: ['menjalankan program lain di perangkat warga.', printAnew],
  attachment: [
    'memuat berkas lain di dalamnya, yang tidak dapat diperiksa.',
    `Unggah berkas itu sendiri-sendiri. ${printAnew}`,
  ],
  media: ['memuat suara, film, atau benda tiga dimensi, yang dapat memuat program.', printAnew],
  sending: [
    'memuat formulir yang mengirim atau mengambil data lewat jaringan.',
    `Ganti dengan formulir yang dicetak atau diisi biasa. ${printAnew}`,
  ],
  'other-file': [
    'membuka berkas lain di luar dokumen ini.',
    `Ganti tautannya dengan alamat web yang diawali https://. ${printAnew}`,
  ],
  'by-itself': ['menjalankan sesuatu dengan sendirinya saat dibuka.', printAnew],
};

/** Without the zeros that some programs fill a file up with. */
const unfilled = (bytes: Buffer): Buffer => {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0) end -= 1;
  return bytes.subarray(0, end);
};

const faultOfEnds = (bytes: Buffer): Fault | undefined => {
  const tail = unfilled(bytes).subarray(-tailLength).toString('latin1');
  const end = tail.lastIndexOf('%%EOF');
  const isWhole =
    /^%PDF-\d\.\d/.test(bytes.toString('latin1', 0, 8)) &&
    end >= 0 &&
    /startxref\s+\d+\s+$/.test(tail.slice(0, end));
  if (!isWhole) return broken;
  return /^[\s\0]*$/.test(tail.slice(end + '%%EOF'.length)) ? undefined : goesOn;
};

/** The dictionary that leads to all others says how they are locked. */
const isLocked = ({ objects }: Pdf): boolean =>
  objects.some(
    ({ value }) =>
      value instanceof Dictionary &&
      value.get('Encrypt') !== undefined &&
      (value.get('Root') !== undefined || value.get('Size') !== undefined),
  );

/** What is wrong with a PDF, and what it says. */
interface Reading {
  faults: readonly Fault[];
  words: readonly FileWords[];
}

/** What the pages say; a fault where that cannot be told. */
const readPages = async (pdf: Pdf, size: number): Promise<Reading> => {
  const words: FileWords[] = [];
  try {
    for (const { page, paragraphs } of pagesOf(pdf, size)) {
      const field = page === undefined ? 'Halaman yang tidak ditampilkan' : `Halaman ${page}`;
      for (const paragraph of paragraphs) words.push({ words: paragraph, kind: 'running', field });
      // Others get their turn: a thick book takes seconds.
      await setImmediate();
    }
    return { faults: [], words };
  } catch (error) {
    if (error instanceof Exhausting) return { faults: [wordy], words };
    if (error instanceof Opaque) return { faults: [opaque], words };
    throw error;
  }
};

const faultsInside = (pdf: Pdf): Fault[] => {
  if (isLocked(pdf)) return [locked];
  unpackStreams(pdf);
  const found = [...activitiesOf(pdf.objects)].map((activity) => active[activity]);
  return pdf.isOpaque ? [...found, opaque] : found;
};

const read = async (bytes: Buffer): Promise<Reading> => {
  const ends = faultOfEnds(bytes);
  try {
    const pdf = readPdf(bytes);
    const beside = wordsBesidePages(pdf);
    const faults = ends ? [ends] : faultsInside(pdf);
    if (faults.length > 0) return { faults, words: beside };
    const pages = await readPages(pdf, bytes.length);
    return { faults: pages.faults, words: [...beside, ...pages.words] };
  } catch (error) {
    if (error instanceof Exhausting) return { faults: [ends ?? swollen], words: [] };
    throw error;
  }
};

/** Several guards ask; the file is read once. */
const known = new WeakMap<Uint8Array, Promise<Reading>>();

const readingOf = (bytes: Uint8Array): Promise<Reading> => {
  const reading = known.get(bytes) ?? read(bufferOf(bytes));
  known.set(bytes, reading);
  return reading;
};

/** What a PDF says: about itself, beside its pages, and on them, where nothing else is wrong with it. */
export const wordsOfPdf = async (bytes: Uint8Array): Promise<readonly FileWords[]> =>
  (await readingOf(bytes)).words;

/** A PDF is whole, unlocked, ends where it ends, unpacks within bounds, and does nothing but show its pages. */
export const pdf: FileGuard = {
  id: 'pdf',
  check: async (file) => {
    if (!(await isSound(file, 'pdf'))) return [];
    const { faults } = await readingOf(file.bytes);
    return faults.map(([words, remedy]): Found => ({
      problem: `PDF “${file.place.file}” ${words}`,
      remedy,
    }));
  },
};
