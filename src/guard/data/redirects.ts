import { livingAddresses } from '#domain/living.ts';
import { endsOf } from '#domain/redirects.ts';
import type { Redirection } from '#model/redirect.ts';
import type { Guard, GuardedText, Surroundings } from '../check.ts';
import { placeOf } from '../place.ts';

type Fault = readonly [label: string, problem: string, remedy: string];

const faultOf = (
  { from, to }: Redirection,
  isSecond: boolean,
  ends: ReturnType<typeof endsOf>,
  living: ReadonlySet<string>,
): Fault | undefined => {
  if (isSecond)
    return [
      'Alamat lama',
      `Alamat ${from} ditulis dua kali.`,
      'Hapus salah satu barisnya; satu alamat hanya dapat diantar ke satu tempat.',
    ];
  if ([from, `${from}/`, from.replace(/index\.html$/, '')].some((address) => living.has(address)))
    return [
      'Alamat lama',
      `Di alamat ${from} masih ada halaman.`,
      'Hapus baris ini, atau pindahkan dahulu halamannya.',
    ];
  if (to === undefined || !to.startsWith('/')) return undefined;
  const end = ends(from);
  if (end === undefined)
    return [
      'Alamat baru',
      `Pengalihan dari ${from} berputar dan tidak pernah sampai.`,
      'Arahkan ke halaman yang ada.',
    ];
  if (end !== to)
    return [
      'Alamat baru',
      `Alamat ${to} sendiri dialihkan lagi ke ${end}.`,
      `Tulis langsung ${end}.`,
    ];
  return living.has(to)
    ? undefined
    : [
        'Alamat baru',
        `Di alamat ${to} tidak ada halaman.`,
        'Salin alamat yang benar dari halaman tujuan, lengkap dengan garis miring di akhir.',
      ];
};

const isLine = (value: unknown): value is Redirection =>
  typeof value === 'object' &&
  value !== null &&
  'from' in value &&
  typeof value.from === 'string' &&
  (!('to' in value) || typeof value.to === 'string');

const living = (around: Surroundings) =>
  livingAddresses(around.paths(), { topics: around.topics, areas: around.areas });

/** No redirect hides a page, leads to nothing, leads on to another, or runs in a circle; each address has one line. */
export const redirects: Guard<GuardedText> = {
  id: 'redirects',
  check: (text, around) => {
    const {
      place,
      data: { items },
    } = text;
    if (place.kind !== 'redirect' || !Array.isArray(items) || !items.every(isLine)) return [];
    const alive = living(around);
    const ends = endsOf(items);
    const seen = new Set<string>();
    return items.flatMap((line, index) => {
      // The hosts take an address with and without its last slash for the same, and so does its index.html.
      const asked = line.from.replace(/\/(?:index\.html)?$/, '');
      const isSecond = seen.has(asked);
      seen.add(asked);
      const [label, problem, remedy] = faultOf(line, isSecond, ends, alive) ?? [];
      if (label === undefined || problem === undefined || remedy === undefined) return [];
      return [
        {
          ...placeOf(text, ['items', index]),
          field: `Alamat › ${index + 1} › ${label}`,
          problem,
          remedy,
        },
      ];
    });
  },
};
