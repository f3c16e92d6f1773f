import sharp from 'sharp';
import type { Found } from '../../check.ts';
import type { FileGuard, NamedFile } from '../file-guard.ts';
import { isSound } from '../file-type.ts';
import { layoutOf } from './layout-of.ts';

/** The most pixels that are unpacked, over all frames: the cameras of most telephones, and some 160 MB of memory. */
export const mostPixels = 40_000_000;

/** The longest side that a page needs: a full screen of twice the usual density. */
export const longestSide = 2560;

/** More frames than any explanation needs, and fewer than a film. */
const mostFrames = 200;

const number = new Intl.NumberFormat('id-ID');

/** What a picture is said to be that cannot be drawn. */
export const brokenPicture = (file: string): Found => ({
  problem: `Gambar “${file}” terpotong atau rusak.`,
  remedy: 'Buka gambar itu di komputer Anda, simpan ulang, lalu unggah lagi.',
});

/**
 * What is wrong with the size that the header of a picture tells; no pixel is unpacked. Of a moving one `frames` frames
 * count. Undefined where the header is broken: then no pixel can be unpacked at all.
 */
export const faultOfSize = async (
  { place: { file }, bytes }: NamedFile,
  frames: 'first' | 'all',
): Promise<Found | undefined> => {
  try {
    const about = await sharp(bytes, { limitInputPixels: false }).metadata();
    const { width, pageHeight = about.height } = about;
    if (width * pageHeight > mostPixels)
      return {
        problem: `Gambar “${file}” berukuran ${number.format(width)} × ${number.format(pageHeight)} piksel, terlalu besar untuk dibuka.`,
        remedy: `Perkecil sampai sisi terpanjangnya ${number.format(longestSide)} piksel, lalu unggah lagi.`,
      };
    const pages = Math.max(about.pages ?? 1, (await layoutOf(bytes)).frames);
    const isFilm = pages > mostFrames || width * pageHeight * pages > mostPixels;
    return frames === 'all' && isFilm
      ? {
          problem: `Gambar bergerak “${file}” punya ${number.format(pages)} gambar di dalamnya, terlalu berat untuk ponsel warga.`,
          remedy: 'Pakai satu gambar yang diam.',
        }
      : undefined;
  } catch {
    return undefined;
  }
};

/** A picture has no more pixels than can be unpacked. */
export const pictureSize: FileGuard = {
  id: 'picture-size',
  check: async (file) => {
    if (!(await isSound(file, 'picture'))) return [];
    const fault = await faultOfSize(file, 'all');
    return fault ? [fault] : [];
  },
};
