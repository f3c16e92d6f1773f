import { deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, test } from 'vitest';
import { bytesOfUpload } from '../../../../cms/gateway/uploads/upload.ts';
import { placeOf } from './place-of.ts';
import { pngOf } from '../make-png.ts';
import { makeZip } from './make-zip.ts';

const formats = ['jpeg', 'png', 'webp', 'avif'] as const;
type Format = (typeof formats)[number];

const upload = (name: string, bytes: Buffer) =>
  bytesOfUpload(placeOf(name), bytes.toString('base64'));

/** A picture whose left half is red and right half blue. */
const halves = (width = 64, height = 32): Sharp => {
  const half = { width: width / 2, height, channels: 3 as const };
  return sharp({ create: { ...half, background: '#f00' } }).extend({
    right: width / 2,
    background: '#00f',
  });
};

const isRed = ([red = 0, , blue = 0]: readonly number[]) => red > 200 && blue < 60;
const pixel = async (bytes: Uint8Array, left: number, top: number) => [
  ...(await sharp(bytes)
    .removeAlpha()
    .extract({ left, top, width: 1, height: 1 })
    .raw()
    .toBuffer()),
];

const refusalOf = async (name: string, bytes: Buffer): Promise<string> => {
  const error: unknown = await upload(name, bytes).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toMatchObject({ name: 'Refusal', status: 422 });
  return (error as Error).message;
};

describe.each(formats)('a picture as %s', (format: Format) => {
  const name = `foto.${format}`;
  const place = { IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '0/1 53/1 0/1' } };

  test('stays what it is, upright, and says nothing of place, device and colours', async () => {
    const camera = await halves()
      .withExif({ IFD0: { Make: 'Kamera Humas', Copyright: 'Rahasia' }, ...place })
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><nama>Rahasia</nama></x:xmpmeta>')
      .withIccProfile('p3')
      .withMetadata({ orientation: 6 })
      [format]()
      .toBuffer();
    expect(camera.includes('Kamera Humas')).toBe(true);
    const kept = await upload(name, camera);
    const about = await sharp(kept).metadata();
    expect(about).toMatchObject({ format: format === 'avif' ? 'heif' : format });
    for (const secret of ['exif', 'xmp', 'iptc', 'icc', 'orientation'])
      expect(about).not.toHaveProperty(secret);
    for (const word of ['Kamera', 'Rahasia', 'xmpmeta'])
      expect(Buffer.from(kept).includes(word)).toBe(false);
    // The camera was turned: what it calls left is the top.
    expect([about.width, about.height]).toEqual([32, 64]);
    expect(isRed(await pixel(kept, 16, 8))).toBe(true);
    expect(isRed(await pixel(kept, 16, 56))).toBe(false);
  });

  test('is as large as a page needs, and no smaller one grows', async () => {
    const large = await upload(name, await halves(3000, 60)[format]().toBuffer());
    expect(await sharp(large).metadata()).toMatchObject({ width: 2560, height: 51 });
    const small = await upload(name, await halves()[format]().toBuffer());
    expect(await sharp(small).metadata()).toMatchObject({ width: 64, height: 32 });
  });

  test('is the same bytes each time', async () => {
    const camera = await halves()[format]().toBuffer();
    expect(await upload(name, camera)).toEqual(await upload(name, camera));
  });

  test('loses what was hung on behind it', async () => {
    const container = makeZip([{ name: 'jahat.html', content: '<script>' }]);
    const both = Buffer.concat([await halves()[format]().toBuffer(), container]);
    expect(Buffer.from(await upload(name, both)).includes('jahat')).toBe(false);
  });

  test.each([0.3, 0.7, 0.95])('that ends at %d of its length is refused', async (part) => {
    const noise = Buffer.from(Array.from({ length: 96 * 96 * 3 }, (_, at) => (at * 7919) % 251));
    const whole = await sharp(noise, { raw: { width: 96, height: 96, channels: 3 } })
      [format]()
      .toBuffer();
    const words = await refusalOf(name, whole.subarray(0, Math.floor(whole.length * part)));
    expect(words).toMatch(/terpotong atau rusak.*unggah lagi/);
  });
});

describe('a picture', () => {
  test('of 40,000 × 40,000 pixels is refused before it is unpacked', async () => {
    const side = 40_000;
    // One bit a pixel: 200 MB of zeros, under a megabyte as they travel.
    const rows = deflateSync(Buffer.alloc(side * (side / 8 + 1)), { level: 1 });
    const bomb = pngOf({ width: side, height: side, depth: 1, colours: 0 }, rows);
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(await refusalOf('bom.png', bomb)).toBe(
      'Gambar “bom.png” berukuran 40.000 × 40.000 piksel, terlalu besar untuk dibuka. Perkecil sampai sisi terpanjangnya 2.560 piksel, lalu unggah lagi.',
    );
  });

  test('that claims more pixels than it has is refused', async () => {
    const lie = pngOf({ width: 900, height: 900, depth: 8, colours: 2 }, deflateSync('sedikit'));
    expect(await refusalOf('foto.png', lie)).toContain('terpotong atau rusak');
  });

  test('that moves keeps its first frame', async () => {
    const frames = Buffer.concat(
      [255, 0].map((value) => Buffer.alloc(16 * 16 * 3, Buffer.of(value, 0, 255 - value))),
    );
    const moving = await sharp(frames, {
      raw: { width: 16, height: 32, channels: 3, pageHeight: 16 },
    })
      .webp({ loop: 0, delay: [100, 100] })
      .toBuffer();
    expect((await sharp(moving).metadata()).pages).toBe(2);
    const kept = await upload('gerak.webp', moving);
    const about = await sharp(kept).metadata();
    expect([about.pages ?? 1, about.height]).toEqual([1, 16]);
    expect(isRed(await pixel(kept, 8, 8))).toBe(true);
  });

  test('for print comes in the colours of a screen', async () => {
    const print = await halves().toColourspace('cmyk').jpeg().toBuffer();
    expect((await sharp(print).metadata()).space).toBe('cmyk');
    const kept = await upload('cetak.jpg', print);
    expect((await sharp(kept).metadata()).space).toBe('srgb');
  });

  test('keeps what is see-through', async () => {
    const logo = await halves().ensureAlpha(0.5).png().toBuffer();
    expect((await sharp(await upload('logo.png', logo)).metadata()).hasAlpha).toBe(true);
  });

  test.each([
    ['<svg xmlns="http://www.w3.org/2000/svg"/>', /SVG .* PNG atau WebP/],
    ['<?xml version="1.0"?><!-- gambar --><svg onload="alert(1)"/>', /SVG .* PNG atau WebP/],
    ['\0\0\0\x18ftypheic\0\0\0\0mif1heic', /HEIC .* Simpan sebagai JPG/],
    ['GIF89a\x01\0\x01\0', /bukan PNG/],
  ])('in name alone is refused: %j', async (content, words) => {
    expect(await refusalOf('gambar.png', Buffer.from(content, 'latin1'))).toMatch(words);
  });
});
