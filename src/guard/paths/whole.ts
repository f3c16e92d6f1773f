import { contentPath, parseContentPath } from '#model/path.ts';
import type { TreeGuard } from './tree-file.ts';

/** An agency's folder without a profile, a translation without its Indonesian text, and a file without an entry are half an entry. */
export const whole: TreeGuard = {
  id: 'whole',
  check: (files, around) =>
    files.flatMap(({ path }) => {
      const place = parseContentPath(path);
      if (place === undefined) return [];
      if (place.agency !== undefined && !around.has(contentPath('agency', place.agency)))
        return [
          {
            path,
            problem: `Instansi “${place.agency}” tidak punya profile.yml.`,
            remedy: 'Buat profilnya, atau pindahkan berkas ini.',
          },
        ];
      if (around.has(contentPath(place.kind, place.id))) return [];
      return place.role === 'attachment'
        ? [
            {
              path,
              problem: 'Berkas ini tidak punya tulisan di sampingnya.',
              remedy: 'Pindahkan ke folder tulisannya, atau hapus.',
            },
          ]
        : [
            {
              path,
              problem: 'Terjemahan ini tidak punya tulisan bahasa Indonesia.',
              remedy: 'Buat tulisan bahasa Indonesianya, atau hapus terjemahan ini.',
            },
          ];
    }),
};
