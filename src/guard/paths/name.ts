import { isDevice } from '#model/grammar/reserved.ts';
import { maxFileName } from '#model/path.ts';

const reasons: readonly (readonly [
  applies: (parts: readonly string[]) => boolean,
  problem: string,
  remedy: string,
])[] = [
  [
    (parts) =>
      parts.some((part) => part === '' || part === '.' || part === '..' || part.includes('\\')),
    'Nama berkas ini keluar dari foldernya.',
    'Pakai nama biasa, tanpa .. dan tanpa garis miring.',
  ],
  [
    (parts) => parts.some((part) => part.startsWith('.')),
    'Berkas tersembunyi tidak boleh ada di antara isi.',
    'Hapus berkas yang namanya diawali titik.',
  ],
  [
    (parts) => parts.some(isDevice),
    'Nama ini dipakai Windows untuk perangkat, sehingga berkasnya tidak dapat disimpan di sana.',
    'Pilih nama lain.',
  ],
  [
    (parts) => parts.some((part) => part !== part.toLowerCase()),
    'Nama berkas atau folder memakai huruf besar.',
    'Pakai huruf kecil, angka, dan tanda hubung.',
  ],
  [
    (parts) => parts.some((part) => !/^[a-z0-9.-]+$/.test(part)),
    'Nama berkas atau folder memakai spasi atau tanda khusus.',
    'Pakai huruf kecil, angka, dan tanda hubung.',
  ],
  [
    (parts) => parts.some((part) => part.length > maxFileName),
    `Nama berkas atau folder lebih panjang dari ${maxFileName} huruf.`,
    'Pendekkan namanya, lalu unggah lagi.',
  ],
];

/** Why a path has no place in the grammar of content, in an editor's words. */
export const whyNoPlace = (path: string): { problem: string; remedy: string } => {
  const parts = path.split('/');
  const [, problem, remedy] = reasons.find(([applies]) => applies(parts)) ?? [
    undefined,
    'Nama atau tempat berkas ini tidak dikenal.',
    'Pakai huruf kecil, angka, dan tanda hubung; simpan di samping tulisannya.',
  ];
  return { problem, remedy };
};
