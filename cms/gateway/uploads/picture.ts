import sharp, { type Sharp } from 'sharp';
import { Refusal } from '../refusal.ts';
import { inTurn } from './lanes.ts';

/** The formats of pictures; each stays what it was, so that its name stays true. */
export type PictureFormat = 'jpeg' | 'png' | 'webp' | 'avif';

/** The most pixels that are unpacked: the cameras of most telephones, and some 200 MB of memory. */
const mostPixels = 50_000_000;

/** The longest side that is kept: enough for a full screen of twice the usual density. */
const longestSide = 2560;

// Of all that sharp can open, only what is accepted here.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: [
    'VipsForeignLoadJpegBuffer',
    'VipsForeignLoadPngBuffer',
    'VipsForeignLoadWebpBuffer',
    'VipsForeignLoadHeifBuffer',
  ],
});

const encode: Readonly<Record<PictureFormat, (image: Sharp) => Sharp>> = {
  jpeg: (image) => image.jpeg({ quality: 85, chromaSubsampling: '4:4:4', mozjpeg: true }),
  png: (image) => image.png({ compressionLevel: 9, adaptiveFiltering: true }),
  webp: (image) => image.webp({ quality: 85 }),
  avif: (image) => image.avif({ quality: 65, effort: 3 }),
};

const broken = (name: string): Refusal =>
  new Refusal(
    422,
    `Gambar “${name}” terpotong atau rusak. Buka gambar itu di komputer Anda, simpan ulang, lalu unggah lagi.`,
  );

const tooManyPixels = (name: string, width: number, height: number): Refusal => {
  const number = new Intl.NumberFormat('id-ID');
  return new Refusal(
    422,
    `Gambar “${name}” berukuran ${number.format(width)} × ${number.format(height)} piksel, terlalu besar untuk dibuka. Perkecil sampai sisi terpanjangnya ${number.format(longestSide)} piksel, lalu unggah lagi.`,
  );
};

const refuseHuge = async (name: string, bytes: Uint8Array): Promise<void> => {
  // The header alone is read here, so no size is dangerous yet.
  const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
  if (width * height > mostPixels) throw tooManyPixels(name, width, height);
};

const draw = async (
  name: string,
  bytes: Uint8Array,
  format: PictureFormat,
): Promise<Uint8Array> => {
  try {
    await refuseHuge(name, bytes);
    const image = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' })
      .autoOrient()
      .toColourspace('srgb')
      .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true });
    return await encode[format](image).toBuffer();
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw broken(name);
  }
};

/**
 * A picture drawn anew from its pixels: upright, in sRGB, at most as large as a page needs, of a moving picture the
 * first frame; without place, device, author and whatever else stood in or behind the file. The same bytes in give the
 * same bytes out. Refuses what is cut off, broken or too large to unpack.
 */
export const cleanPicture = (
  name: string,
  bytes: Uint8Array,
  format: PictureFormat,
): Promise<Uint8Array> => inTurn(() => draw(name, bytes, format));
