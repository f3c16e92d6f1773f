import sharp from 'sharp';

/** A small real picture, for the entries of the bench to show. */
export const drawnPicture = (): Promise<Uint8Array> =>
  sharp({ create: { width: 640, height: 360, channels: 3, background: '#146' } })
    .webp()
    .toBuffer();
