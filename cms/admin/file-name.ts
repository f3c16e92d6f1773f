/** The longest stem of a file's name. */
const longest = 60;

/** A file's name as the grammar of content paths wants it: lower-case words joined by hyphens, then the extension. */
export const portalFileName = (name: string): string => {
  const dot = name.lastIndexOf('.');
  const [stem, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot + 1)] : [name, ''];
  const words = stem
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longest)
    .replace(/^-+|-+$/g, '');
  const ending = extension.toLowerCase().replace(/[^a-z0-9]/g, '');
  return `${words || 'berkas'}${ending === '' ? '' : `.${ending}`}`;
};
