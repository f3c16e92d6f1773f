import { Refusal } from '../refusal.ts';

/** How far before its end a whole PDF names its table of contents. */
const tailLength = 2048;

/** Refuses a PDF that is cut off, that goes on as something else after its end, or that is locked. */
export const refuseBadPdf = (name: string, bytes: Buffer): void => {
  const tail = bytes.subarray(-tailLength).toString('latin1');
  const end = tail.lastIndexOf('%%EOF');
  if (end < 0 || !/startxref\s+\d+\s+$/.test(tail.slice(0, end)))
    throw new Refusal(
      422,
      `PDF “${name}” terpotong atau rusak. Buka PDF itu di komputer Anda, simpan ulang sebagai PDF, lalu unggah lagi.`,
    );
  if (!/^[\s\0]*$/.test(tail.slice(end + '%%EOF'.length)))
    throw new Refusal(
      422,
      `PDF “${name}” memuat isi lain setelah bagian akhirnya. Cetak ke PDF baru, lalu unggah PDF baru itu.`,
    );
  if (/\/Encrypt\s*(?:\d+\s+\d+\s+R|<<)/.test(bytes.toString('latin1')))
    throw new Refusal(
      422,
      `PDF “${name}” dikunci kata sandi, sehingga tidak dapat dibaca semua warga. Simpan tanpa kata sandi, lalu unggah lagi.`,
    );
};
