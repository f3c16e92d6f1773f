import { getImage } from 'astro:assets';
import type { ImageSource } from '#model/fields.ts';

/** The address of a picture as WebP, `width` pixels wide at the most, from the site's root. */
export const pictureAddress = async (src: ImageSource, width: number): Promise<string> => {
  if (typeof src === 'string') throw new Error(`Picture “${src}” was not read through Astro.`);
  const image = await getImage({
    src: src as ImageMetadata,
    width: Math.min(width, src.width),
    format: 'webp',
  });
  return image.src;
};
