import { contentPath, parseContentPath } from '#model/path.ts';
import type { Found, Surroundings } from '../check.ts';
import type { TreeGuard } from './tree-file.ts';

type Whole = readonly Pick<Found, 'problem' | 'remedy'>[];

/** Why the file at `path` is a part of something that is not there; nothing where it is whole. */
export const whyNotWhole = (path: string, { has }: Pick<Surroundings, 'has'>): Whole => {
  const place = parseContentPath(path);
  if (place === undefined) return [];
  if (place.agency !== undefined && !has(contentPath('agency', place.agency)))
    return [
      {
        problem: `Instansi “${place.agency}” tidak punya profile.yml.`,
        remedy: 'Buat profilnya, atau pindahkan berkas ini.',
      },
    ];
  if (has(contentPath(place.kind, place.id))) return [];
  return place.role === 'attachment'
    ? [
        {
          problem: 'Berkas ini tidak punya tulisan di sampingnya.',
          remedy: 'Pindahkan ke folder tulisannya, atau hapus.',
        },
      ]
    : [
        {
          problem: 'Terjemahan ini tidak punya tulisan bahasa Indonesia.',
          remedy: 'Buat tulisan bahasa Indonesianya, atau hapus terjemahan ini.',
        },
      ];
};

/** An agency's folder without a profile, a translation without its Indonesian text, and a file without an entry are half an entry. */
export const whole: TreeGuard = {
  id: 'whole',
  check: (files, around) =>
    files.flatMap(({ path }) => whyNotWhole(path, around).map((why) => ({ path, ...why }))),
};
