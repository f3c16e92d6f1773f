import sharp, { type Sharp } from 'sharp';
import type { Content } from '#guard/files/content.ts';
import { brokenPicture, faultOfSize, longestSide, mostPixels } from '#guard/files/picture/size.ts';
import type { Found } from '#guard/check.ts';
import { Refusal } from '../refusal.ts';
import { inTurn } from './lanes.ts';

/** The formats of pictures; each stays what it was, so that its name stays true. */
type PictureFormat = Extract<Content, 'jpeg' | 'png' | 'webp' | 'avif'>;

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

/** Whether bytes of this content are a picture that can be drawn anew. */
export const isPicture = (content: Content): content is PictureFormat =>
  Object.hasOwn(encode, content);

const refuse = ({ problem, remedy }: Found): never => {
  throw new Refusal(422, `${problem} ${remedy}`);
};

const draw = async (
  name: string,
  bytes: Uint8Array,
  format: PictureFormat,
): Promise<Uint8Array> => {
  const fault = await faultOfSize({ place: { file: name }, bytes }, 'first');
  if (fault) return refuse(fault);
  try {
    const image = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' })
      .autoOrient()
      .toColourspace('srgb')
      .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true });
    return await encode[format](image).toBuffer();
  } catch {
    return refuse(brokenPicture(name));
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
