import { invisible } from '../../characters/invisible.ts';
import type { Found } from '../../check.ts';
import type { FileGuard } from '../file-guard.ts';
import { isSound } from '../file-type.ts';
import { cellsOf, delimiterOf, type Cell } from './cells.ts';
import { isFormula } from './formula.ts';

/** Findings beyond these tell an editor nothing new. */
const mostFindings = 10;

/** The most that a cell of Excel holds, in characters. */
const longestCell = 32_767;

const decoder = new TextDecoder('utf-8', { fatal: true });

/** The text of a table without the mark of its encoding; undefined where it is none. */
export const textOfTable = (bytes: Uint8Array): string | undefined => {
  try {
    const text = decoder.decode(bytes);
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
};

const short = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
};

type Fault = Pick<Found, 'problem' | 'remedy'>;

const control = /[\x00-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\u2028\u2029]/;

const faultOf = ({ text, torn }: Cell): Fault | undefined => {
  if (torn)
    return {
      problem: 'Tanda kutip di sel ini tidak berpasangan, sehingga batas sel tidak jelas.',
      remedy: 'Buka tabelnya di Excel atau LibreOffice, lalu simpan ulang sebagai CSV UTF-8.',
    };
  if (isFormula(text))
    return {
      problem: `Sel “${short(text)}” akan dijalankan sebagai rumus saat warga membuka tabel ini.`,
      remedy:
        'Tulis hasilnya, atau awali sel itu dengan huruf atau angka, bukan dengan = + - @ atau tab.',
    };
  if (control.test(text))
    return {
      problem: 'Sel ini memuat huruf kendali yang tidak terlihat.',
      remedy: 'Hapus isi sel itu, lalu ketik ulang.',
    };
  const [unseen] = invisible.find(text);
  if (unseen) return { problem: unseen.problem, remedy: unseen.remedy };
  return text.length > longestCell
    ? {
        problem: 'Sel ini terlalu panjang untuk dibuka di Excel.',
        remedy: 'Bagi isinya menjadi beberapa sel.',
      }
    : undefined;
};

const unequal = (cells: number, wanted: number): Fault => ({
  problem: `Baris ini punya ${cells} sel, padahal baris pertama punya ${wanted}.`,
  remedy:
    'Samakan jumlah selnya; sel yang memuat koma atau titik koma ditulis di antara tanda kutip.',
});

const judge = (text: string): Found[] => {
  const found: Found[] = [];
  const header: string[] = [];
  let start: Cell | undefined;
  let last: Cell | undefined;
  const endRow = () => {
    // A line with nothing in it is passed over by every reader.
    const isEmpty = last?.index === 0 && last.text === '';
    if (!start || !last || isEmpty || last.index + 1 === header.length) return;
    const { line, column } = start;
    found.push({ line, column, ...unequal(last.index + 1, header.length) });
  };
  for (const cell of cellsOf(text, delimiterOf(text))) {
    if (cell.index === 0) {
      endRow();
      start = cell;
    }
    last = cell;
    if (cell.row === 0) header.push(short(cell.text));
    const fault = faultOf(cell);
    const { line, column, index } = cell;
    if (fault) found.push({ line, column, field: header[index] || `Kolom ${index + 1}`, ...fault });
    if (found.length >= mostFindings) return found;
  }
  endRow();
  return found;
};

const notText = (file: string): Found => ({
  problem: `Isi berkas “${file}” bukan teks UTF-8.`,
  remedy: 'Di Excel atau LibreOffice pilih Simpan sebagai → CSV UTF-8, lalu unggah lagi.',
});

/** By these letters Excel takes a table for one of its oldest files, which can hold programs. */
const otherProgram = (file: string): Found => ({
  line: 1,
  column: 1,
  problem: `Excel akan membaca “${file}” sebagai berkas SYLK, yang dapat memuat program.`,
  remedy: 'Ganti nama kolom pertama, misalnya menjadi “Nomor”.',
});

/** By this line Excel splits cells where no other reader does. */
const ownSeparator: Found = {
  line: 1,
  column: 1,
  problem: 'Baris “sep=” membuat Excel membagi sel di tempat lain daripada program lain.',
  remedy: 'Hapus baris itu, dan pisahkan sel dengan koma atau titik koma.',
};

/** A CSV is UTF-8, rectangular, and holds no cell that a spreadsheet would run. */
export const table: FileGuard = {
  id: 'csv',
  check: async (file) => {
    if (!(await isSound(file, 'table'))) return [];
    const text = textOfTable(file.bytes);
    if (text === undefined) return [notText(file.place.file)];
    if (/^"?sep=/i.test(text)) return [ownSeparator];
    return text.startsWith('ID;P') ? [otherProgram(file.place.file)] : judge(text);
  },
};
