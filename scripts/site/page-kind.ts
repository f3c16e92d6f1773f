/** Parts of an address that name a list, not an entry. */
const lists = new Set(['lalu', 'topik', 'untuk', 'cara', 'halaman', 'kartu', '404']);

const open = (parts: readonly string[]) => parts.map((part) => (lists.has(part) ? part : '*'));

/**
 * The kind of a page, from its address: `/berita/dinkes/vaksinasi/` and its English form are both `/berita/*\/*\/`.
 * Pages of one kind come from one file in src/pages and share their layout.
 */
export const pageKind = (address: string): string => {
  const parts = address
    .replace(/^\/en\//, '/')
    .split('/')
    .filter((part) => part !== '');
  const [first, second, third, ...rest] = parts;
  if (first === undefined) return '/';
  if (first.endsWith('.html')) return address;
  if (second === undefined) return `/${first}/`;
  // Below an agency the third part names a section.
  const named =
    first === 'instansi' && third !== undefined
      ? ['*', third, ...open(rest)]
      : open(parts.slice(1));
  return `/${[first, ...named].join('/')}/`;
};
