import { contentOf } from '../content.ts';
import { bufferOf } from '../file-guard.ts';
import { avifLayout } from './avif.ts';
import { jpegLayout } from './jpeg.ts';
import { emptyLayout, type Layout } from './layout.ts';
import { pngLayout } from './png.ts';
import { webpLayout } from './webp.ts';

const walks: Readonly<Record<string, (bytes: Buffer) => Layout | Promise<Layout>>> = {
  jpeg: jpegLayout,
  png: pngLayout,
  webp: webpLayout,
  avif: avifLayout,
};

/** How a picture is built, by its own bytes. */
export const layoutOf = async (bytes: Uint8Array): Promise<Layout> =>
  walks[await contentOf(bytes)]?.(bufferOf(bytes)) ?? emptyLayout();
