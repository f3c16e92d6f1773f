import { kinds, type KindName } from '#model/kinds.ts';
import { attachmentPath, contentPath } from '#model/path.ts';
import type { Guard, GuardedText, Surroundings } from '../check.ts';
import { placeOf } from '../place.ts';
import { mentionsOf } from './mentions.ts';

const exists = (kind: KindName, id: string, around: Surroundings): boolean => {
  if (kind === 'topic') return around.topics.has(id);
  if (kind === 'area') return around.areas.has(id);
  return around.has(contentPath(kind, id));
};

/** Every reference names an entry that exists, and every picture and file lies beside its entry. */
export const references: Guard<GuardedText> = {
  id: 'references',
  check: (text, around) => {
    const { place } = text;
    return mentionsOf(text).flatMap(({ labels, keys, value, meta }) => {
      const field = labels.join(' › ');
      if (meta.reference !== undefined && !exists(meta.reference, value, around))
        return [
          {
            ...placeOf(text, keys),
            field,
            problem: `${kinds[meta.reference].label.one} “${value}” tidak ada.`,
            remedy: 'Pilih yang ada di daftar, atau hapus isian ini.',
          },
        ];
      const isFile = meta.widget === 'image' || meta.widget === 'file';
      if (isFile && !around.has(attachmentPath(place.kind, place.id, value)))
        return [
          {
            ...placeOf(text, keys),
            field,
            problem: `Berkas “${value}” tidak ada di folder tulisan ini.`,
            remedy: 'Unggah berkasnya, atau hapus isian ini.',
          },
        ];
      return [];
    });
  },
};
