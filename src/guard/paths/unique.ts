import type { TreeGuard } from './tree-file.ts';

/** A name as file systems compare it that know no case, or write letters in their own way. */
const folded = (name: string): string => name.normalize('NFC').toLowerCase().normalize('NFC');

/** A path and every folder on the way to it. */
const wayTo = (path: string): string[] => {
  const parts = path.split('/');
  return parts.map((_part, index) => parts.slice(0, index + 1).join('/'));
};

/** No two files or folders have names that are one on another machine. */
export const unique: TreeGuard = {
  id: 'unique',
  check: (files) => {
    const known = new Map<string, string>();
    return files.flatMap(({ path }) => {
      const twin = wayTo(path).flatMap((name) => {
        const first = known.get(folded(name)) ?? name;
        known.set(folded(name), first);
        return first === name ? [] : [first];
      })[0];
      return twin === undefined
        ? []
        : [
            {
              path,
              problem: `Nama ini hanya berbeda huruf besar-kecilnya dari ${twin}; di komputer lain keduanya satu.`,
              remedy: 'Ganti atau hapus salah satunya.',
            },
          ];
    });
  },
};
