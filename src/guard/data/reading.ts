import { load } from 'js-yaml';
import { dataPart } from '#model/frontmatter.ts';
import { extensionOf } from '#model/path.ts';
import type { Found, Guard, GuardedText } from '../check.ts';
import { placeOf } from '../place.ts';
import { mentionsOf } from './mentions.ts';

type Keys = readonly PropertyKey[];

/** The data as the portal's own loader reads them, or undefined where it cannot. */
const portalReading = (source: string): unknown => {
  try {
    return load(source) ?? {};
  } catch {
    return undefined;
  }
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !(value instanceof Date);

/** The keys of every value that the two readings hold otherwise. */
function* differences(one: unknown, other: unknown, keys: Keys = []): Generator<Keys> {
  if (!isObject(one) || !isObject(other)) {
    if (!Object.is(one, other)) yield keys;
    return;
  }
  if (Array.isArray(one) !== Array.isArray(other)) {
    yield keys;
    return;
  }
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  for (const name of names) {
    const below = [...keys, Array.isArray(one) ? Number(name) : name];
    if (Object.hasOwn(one, name) && Object.hasOwn(other, name))
      yield* differences(one[name], other[name], below);
    else yield below;
  }
}

const nameOf = (keys: Keys): string => keys.map(String).join('\n');

/** What this guard reads is what the portal reads, although its loader is another program and knows other numbers and dates. */
export const reading: Guard<GuardedText> = {
  id: 'reading',
  check: (text) => {
    const source = dataPart(text.raw, extensionOf(text.place))?.source ?? '';
    const portal = portalReading(source);
    if (portal === undefined)
      return [
        {
          line: 1,
          problem: 'Bagian data tidak dapat dibaca oleh portal.',
          remedy: 'Tulis isian di antara tanda kutip, atau simpan lagi lewat penyunting.',
        },
      ];
    const differing = [...differences(text.data, portal)];
    if (differing.length === 0) return [];
    const fields = new Map(mentionsOf(text).map((mention) => [nameOf(mention.keys), mention]));
    return differing.flatMap((keys): Found[] => {
      const field = fields.get(nameOf(keys));
      // A day without quotes becomes a Date in the portal, whose date fields give its text back; one that is no day is refused
      // by the schema.
      if (field?.meta.widget === 'date') return [];
      return [
        {
          ...placeOf(text, keys),
          field: (field?.labels ?? keys.map(String)).join(' › '),
          problem: 'Isian ini dibaca berbeda oleh tiap program: sebagai teks, angka, atau tanggal.',
          remedy: 'Tulis di antara tanda kutip.',
        },
      ];
    });
  },
};
