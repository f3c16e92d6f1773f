import sharp from 'sharp';
import type { Found } from '../../check.ts';
import type { FileGuard, NamedFile } from '../file-guard.ts';
import { isSound } from '../file-type.ts';
import { layoutOf } from './layout-of.ts';
import { brokenPicture, faultOfSize, mostPixels } from './size.ts';

/** Whether every pixel can be unpacked. What is drawn of them is tiny, so memory stays small. */
const isDrawable = async (bytes: Uint8Array): Promise<boolean> => {
  try {
    await sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error', pages: -1 })
      .resize({ width: 8, height: 8, fit: 'fill' })
      .raw()
      .toBuffer();
    return true;
  } catch {
    return false;
  }
};

const faultOf = async (file: NamedFile): Promise<Found | undefined> => {
  // Another guard tells of its size; what is too large is not unpacked.
  if (await faultOfSize(file, 'all')) return undefined;
  const { end, isSwollen } = await layoutOf(file.bytes);
  if (end === undefined || isSwollen || !(await isDrawable(file.bytes)))
    return brokenPicture(file.place.file);
  return end < file.bytes.length
    ? {
        problem: `Gambar “${file.place.file}” memuat isi lain setelah bagian akhirnya.`,
        remedy: 'Unggah gambar itu lewat penyunting, atau simpan ulang dari program gambar.',
      }
    : undefined;
};

/** A picture can be drawn to its last pixel, and its file ends where it ends. */
export const wholePicture: FileGuard = {
  id: 'picture',
  check: async (file) => {
    if (!(await isSound(file, 'picture'))) return [];
    const fault = await faultOf(file);
    return fault ? [fault] : [];
  },
};
