import type { DeadEnd } from '#domain/dead-ends.ts';
import type { Found, Guard, GuardedBody } from '../check.ts';
import { linksOf } from '../links.ts';
import { quoted } from './nodes.ts';

const wordsFor: Readonly<Record<DeadEnd, (url: string) => [problem: string, remedy: string]>> = {
  nothing: (url) => [
    `Tidak ada halaman atau berkas di alamat ${quoted(url)}.`,
    'Buka halaman yang dimaksud, lalu salin alamatnya dari bilah alamat peramban. Bila halaman itu masih draf, terbitkan dahulu.',
  ],
  gone: (url) => [
    `Halaman di alamat ${quoted(url)} sudah dihapus.`,
    'Tautkan halaman lain, atau hapus tautannya.',
  ],
  slash: (url) => [
    `Alamat ${quoted(url)} tidak berakhir dengan garis miring.`,
    'Tambahkan garis miring di akhir alamatnya.',
  ],
};

/** Links into the portal lead to something. A wrong one is told and stops nothing: it may not hold up an emergency notice. */
export const deadLinks: Guard<GuardedBody> = {
  id: 'dead-links',
  check: (text, { deadEndOf }) =>
    linksOf(text).flatMap(({ url, field, at }): Found[] => {
      const end = deadEndOf?.(url);
      if (end === undefined) return [];
      const [problem, remedy] = wordsFor[end](url);
      return [{ ...at(), field, problem, remedy, isNote: true }];
    }),
};
