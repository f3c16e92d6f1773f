import type { Found } from '../../check.ts';
import type { FileGuard } from '../file-guard.ts';
import { isSound } from '../file-type.ts';
import { exifFields } from './exif.ts';
import { iptcFields } from './iptc.ts';
import type { Block } from './layout.ts';
import { layoutOf } from './layout-of.ts';

type Secret = 'place' | 'device';

/** Latitude and longitude, of the camera and of what it saw, and the names of their areas. */
const placeTags = new Set([0x02, 0x04, 0x14, 0x16, 0x1c]);
/** Owner, serial numbers of body and lens, and the maker's own notes, which hold both and more. */
const deviceTags = new Set([0xa430, 0xa431, 0xa435, 0x927c]);
/** Content location by code and by name, and the place inside a city; the city itself is a caption. */
const placeFields = new Set([26, 27, 92]);

const inExif = (bytes: Buffer): Secret[] =>
  exifFields(bytes).flatMap(({ table, tag }) => {
    if (table === 'place') return placeTags.has(tag) ? ['place' as const] : [];
    return deviceTags.has(tag) ? ['device' as const] : [];
  });

const placeWords =
  /\bGPS(?:Dest)?(?:Latitude|Longitude|AreaInformation)\b|\bLocation(?:Created|Shown)\b|\bIptc4xmpCore:Location\b/i;
const deviceWords = /\b(?:Body|Lens|Camera)?SerialNumber\b|\b(?:Camera)?OwnerName\b/i;

const inWords = (bytes: Buffer): Secret[] => {
  // Words in two bytes a letter have a zero in each.
  const words = bytes.toString('latin1').replaceAll('\0', '');
  return [
    ...(placeWords.test(words) ? ['place' as const] : []),
    ...(deviceWords.test(words) ? ['device' as const] : []),
  ];
};

const secretsOf = ({ kind, bytes }: Block): Secret[] => {
  if (kind === 'exif') return inExif(bytes);
  if (kind === 'iptc')
    return iptcFields(bytes).some(({ field }) => placeFields.has(field)) ? ['place'] : [];
  return inWords(bytes);
};

const words: Readonly<Record<Secret, string>> = {
  place: 'menyimpan tempat pengambilannya, yang dapat membuka alamat seseorang.',
  device: 'menyimpan nomor seri atau pemilik kameranya, yang dapat membuka siapa pemotretnya.',
};

/** A picture does not tell where it was taken, nor by whose device. */
export const revealing: FileGuard = {
  id: 'picture-data',
  check: async (file) => {
    if (!(await isSound(file, 'picture'))) return [];
    const { blocks } = await layoutOf(file.bytes);
    const secrets = new Set(blocks.flatMap(secretsOf));
    return [...secrets].map((secret): Found => ({
      problem: `Gambar “${file.place.file}” ${words[secret]}`,
      remedy: 'Unggah gambar itu lewat penyunting; datanya dibuang saat diunggah.',
    }));
  },
};
