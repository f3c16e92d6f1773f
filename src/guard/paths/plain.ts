import type { TreeFile, TreeGuard } from './tree-file.ts';

const plainMode = '100644';

const kinds: Readonly<Record<string, string>> = {
  '120000': 'tautan simbolis',
  '160000': 'submodul',
  '100755': 'berkas yang dapat dijalankan',
};

/** What a file of this mode is, in Indonesian, where it is no plain file; content holds no others. */
export const oddKind = (mode: string): string | undefined =>
  mode === plainMode ? undefined : (kinds[mode] ?? `jenis ${mode}`);

/** Whether a file may be read at all: a link would lead elsewhere, and a pipe nowhere. */
export const isReadable = ({ mode }: TreeFile): boolean => mode === plainMode || mode === '100755';

/** Content is plain files: no links, no sub-projects, no programs. */
export const plain: TreeGuard = {
  id: 'plain',
  check: (files) =>
    files.flatMap(({ path, mode }) => {
      const odd = oddKind(mode);
      return odd === undefined
        ? []
        : [
            {
              path,
              problem: `Ini ${odd}, bukan berkas biasa.`,
              remedy: 'Simpan sebagai berkas biasa, tanpa hak menjalankan.',
            },
          ];
    }),
};
