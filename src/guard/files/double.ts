import type { Found } from '../check.ts';
import { bufferOf, type FileGuard } from './file-guard.ts';
import { isSound } from './file-type.ts';

/** A container's last record, and how far from the file's end it can lie: its comment is at most this long. */
const containerEnd = Buffer.from('PK\x05\x06', 'latin1');
const recordLength = 22;
const longestComment = 65_535;

/** Whether a program for containers opens the file: their table stands at the end, so that anything may stand before it. */
const isContainerToo = (bytes: Buffer): boolean => {
  const from = Math.max(0, bytes.length - recordLength - longestComment);
  for (
    let at = bytes.indexOf(containerEnd, from);
    at >= 0;
    at = bytes.indexOf(containerEnd, at + 4)
  )
    if (
      at + recordLength <= bytes.length &&
      at + recordLength + bytes.readUInt16LE(at + 20) === bytes.length
    )
      return true;
  return false;
};

/** Words that make a page or a program of a file that is taken for text. */
const markup =
  /<(?:script|html|body|iframe|!doctype html|\?php)\b|<svg\b[^<>]*\son[a-z]{1,30}\s{0,9}=|%PDF-\d\.\d/i;

/** A picture or PDF is nothing else besides: no container, and a picture no page and no program. */
export const double: FileGuard = {
  id: 'double-file',
  check: async (file) => {
    const isPicture = await isSound(file, 'picture');
    if (!isPicture && !(await isSound(file, 'pdf'))) return [];
    const bytes = bufferOf(file.bytes);
    const found: Found[] = [];
    if (isContainerToo(bytes))
      found.push({
        problem: `Berkas “${file.place.file}” sekaligus berkas ZIP, sehingga dapat menyelundupkan program.`,
        remedy: 'Simpan ulang berkas itu dari program asalnya, lalu unggah lagi.',
      });
    if (isPicture && markup.test(bytes.toString('latin1')))
      found.push({
        problem: `Gambar “${file.place.file}” memuat tulisan program atau halaman web di dalamnya.`,
        remedy: 'Unggah gambar itu lewat penyunting, atau simpan ulang dari program gambar.',
      });
    return found;
  },
};
