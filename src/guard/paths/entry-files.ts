import { parseContentPath, type ContentPath } from '#model/path.ts';
import type { Finding } from '../finding.ts';
import type { TreeGuard } from './tree-file.ts';

const id = 'entry-files';

/** As many files as an entry with a full gallery holds, and its texts. */
const maxFiles = 60;

/** Finds entries with too many files, of those whose files these are. */
export const guardEntryFiles = (places: readonly ContentPath[]): Finding[] => {
  const counts = new Map<string, number>();
  return places.flatMap(({ kind, id: entry, path }) => {
    const name = `${kind} ${entry}`;
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return count === maxFiles + 1
      ? [
          {
            path,
            guard: id,
            problem: `Folder tulisan ini berisi lebih dari ${maxFiles} berkas.`,
            remedy: 'Hapus yang tidak dipakai, atau bagi menjadi beberapa tulisan.',
          },
        ]
      : [];
  });
};

/** An entry's folder holds no more files than a page can show. */
export const entryFiles: TreeGuard = {
  id,
  check: (files) => guardEntryFiles(files.flatMap(({ path }) => parseContentPath(path) ?? [])),
};
