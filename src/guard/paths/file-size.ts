import type { TreeGuard } from './tree-file.ts';

const megabyte = 1024 * 1024;

/** As much as may be uploaded. What is larger is not even read. */
export const maxFileBytes = 10 * megabyte;

/** A file holds something, and not more than any file of content may. */
export const fileSize: TreeGuard = {
  id: 'file-size',
  check: (files) =>
    files.flatMap(({ path, size }) => {
      if (size === 0)
        return [{ path, problem: 'Berkas ini kosong.', remedy: 'Isi berkasnya, atau hapus.' }];
      return size <= maxFileBytes
        ? []
        : [
            {
              path,
              problem: `Berkas ini ${Math.ceil(size / megabyte)} MB; paling besar ${maxFileBytes / megabyte} MB.`,
              remedy: 'Perkecil berkasnya, atau bagi menjadi beberapa berkas.',
            },
          ];
    }),
};
