import { parseContentPath } from '#model/path.ts';
import type { Surroundings } from './check.ts';
import type { Finding } from './finding.ts';
import { guardFile } from './guard.ts';
import { refused } from './refused.ts';
import { decode } from './source/decode.ts';
import { surroundingsOf } from './surroundings.ts';

/** An agency's folder without a profile, and a translation without its Indonesian text, are half an entry. */
const halfEntries = (paths: readonly string[], around: Surroundings): Finding[] =>
  paths.flatMap((path) => {
    const place = parseContentPath(path);
    if (place?.role !== 'text') return [];
    if (place.agency !== undefined && !around.has(`content/agencies/${place.agency}/profile.yml`))
      return refused(path, 'whole', {
        problem: `Instansi “${place.agency}” tidak punya profile.yml.`,
        remedy: 'Buat profilnya, atau pindahkan berkas ini.',
      });
    if (place.locale !== 'id' && !around.has(path.replace(`.${place.locale}.`, '.')))
      return refused(path, 'whole', {
        problem: 'Terjemahan ini tidak punya tulisan bahasa Indonesia.',
        remedy: 'Buat tulisan bahasa Indonesianya, atau hapus terjemahan ini.',
      });
    return [];
  });

/** How many files are judged at once: pictures are decoded beside the rest, and few are held in memory. */
const lanes = 4;

const eachFile = async (
  paths: readonly string[],
  judge: (path: string) => Promise<Finding[]>,
): Promise<Finding[]> => {
  const found = new Map<string, Finding[]>();
  const waiting = paths.values();
  const lane = async () => {
    for (const path of waiting) found.set(path, await judge(path));
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return paths.flatMap((path) => found.get(path) ?? []);
};

/** Everything that is wrong with a whole content tree. */
export const guardTree = async (
  paths: readonly string[],
  read: (path: string) => Uint8Array,
): Promise<Finding[]> => {
  const known = new Set(paths);
  const around = surroundingsOf(known, (path) =>
    known.has(path) ? decode(read(path)).raw : undefined,
  );
  const findings = await eachFile(paths, (path) => guardFile(path, read(path), around));
  return [...findings, ...halfEntries(paths, around)];
};
