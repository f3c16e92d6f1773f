import { deflateSync } from 'node:zlib';
import {
  avif,
  avifWithPlace,
  chunk,
  exifOf,
  exifSegment,
  iptcSegment,
  jpeg,
  jpegWith,
  movingWebp,
  placeFields,
  pngWith,
  segment,
  webp,
  webpWithExif,
  xmp,
  xmpSegment,
} from '../make-picture.ts';
import type { Make } from './make.ts';

const latitude = 'xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="0,53.5S"';
const hex = (bytes: Buffer) =>
  `\nexif\n${String(bytes.length).padStart(8)}\n${bytes.toString('hex')}\n`;
const placeInJpeg = Buffer.concat([Buffer.from('Exif\0\0'), exifOf(placeFields)]);

/** Pictures that tell too much or are none, and pictures as offices have them. */
export const pictures: Readonly<Record<string, Make>> = {
  'jpeg place': () => jpegWith(exifSegment(exifOf(placeFields))),
  'jpeg place in its certificate': () =>
    jpegWith(segment(0xeb, 'JP\0\0jumb{"exif:GPSLatitude":"0,53.5S"}')),
  'png place in its certificate': () =>
    pngWith([chunk('caBX', 'jumb{"exif:GPSLatitude":"0,53.5S"}')]),
  'jpeg place big-endian': () => jpegWith(exifSegment(exifOf(placeFields, 'MM'))),
  'jpeg place in a second block': () =>
    jpegWith(exifSegment(exifOf([[0x010f, 'Kamera']])), exifSegment(exifOf(placeFields))),
  'png place': () => pngWith([chunk('eXIf', exifOf(placeFields))]),
  'png place as words': () =>
    pngWith([
      chunk(
        'zTXt',
        Buffer.concat([Buffer.from('Raw profile type exif\0\0'), deflateSync(hex(placeInJpeg))]),
      ),
    ]),
  'webp place': () => webpWithExif(exifOf(placeFields)),
  'avif place': () => avifWithPlace,
  'jpeg xmp place': () => jpegWith(xmpSegment(latitude)),
  'png xmp place packed': () =>
    pngWith([
      chunk(
        'iTXt',
        Buffer.concat([Buffer.from('XML:com.adobe.xmp\0\x01\0\0\0'), deflateSync(xmp(latitude))]),
      ),
    ]),
  'jpeg xmp location': () => jpegWith(xmpSegment('Iptc4xmpExt:LocationCreated="Jl. Melati 4"')),
  'jpeg iptc place in the city': () => jpegWith(iptcSegment(92, 'Jl. Melati 4')),
  'jpeg serial number': () => jpegWith(exifSegment(exifOf([[0x8769, [[0xa431, '8201934']]]]))),
  'jpeg owner': () => jpegWith(exifSegment(exifOf([[0x8769, [[0xa430, 'Budi Santoso']]]], 'MM'))),
  'jpeg notes of the maker': () =>
    jpegWith(exifSegment(exifOf([[0x8769, [[0x927c, 'Nikon serial 8201934']]]]))),
  'jpeg xmp serial number': () => jpegWith(xmpSegment('aux:SerialNumber="8201934"')),
  'jpeg cut off': () => jpeg.subarray(0, jpeg.length - 20),
  'webp cut off': () => webp.subarray(0, webp.length - 6),
  'png without pixels': () =>
    pngWith([], { width: 900, height: 900, rows: deflateSync('sedikit') }),
  'png that is a jpeg': () => jpeg,
  gif: () => Buffer.from('GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff;', 'latin1'),
  heic: () => Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'),
  bmp: () => Buffer.concat([Buffer.from('BM'), Buffer.alloc(200)]),

  jpeg: () => jpeg,
  webp: () => webp,
  avif: () => avif,
  png: () => pngWith(),
  'jpeg with colours and a name': () =>
    jpegWith(
      segment(0xe2, `ICC_PROFILE\0\x01\x01${'\0'.repeat(128)}`),
      exifSegment(
        exifOf([
          [0x013b, 'Humas Kota Palu'],
          [0x8298, 'Pemkot Palu'],
        ]),
      ),
    ),
  'jpeg whose place is empty': () => jpegWith(exifSegment(exifOf([[0x8825, [[0x00, '2.3.0.0']]]]))),
  'jpeg with a city': () => jpegWith(iptcSegment(90, 'Palu'), iptcSegment(80, 'Humas')),
  'jpeg of an edited photograph': () =>
    jpegWith(xmpSegment('xmp:CreatorTool="Adobe Photoshop" dc:format="image/jpeg"')),
  'jpeg with a word on GPS': () => jpegWith(segment(0xfe, 'Pelatihan GPS untuk petugas')),
  'png with a title': () => pngWith([chunk('tEXt', 'Title\0Peta Kota Palu')]),
  'webp with words of its camera': () =>
    webpWithExif(
      exifOf([
        [0x010f, 'Canon'],
        [0x0110, 'EOS'],
      ]),
    ),
  'webp that moves a little': () => movingWebp(4, 8),
};
