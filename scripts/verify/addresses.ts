import type { Manifest } from '../release/manifest.ts';

/** The address at which a host shows a file: `x/index.html` is shown at `/x/`. */
export const addressOf = (file: string): string =>
  `/${file.split('/').map(encodeURIComponent).join('/')}`.replace(/(^|\/)index\.html$/, '$1');

/** Every way to write the address of a file that a host with pretty addresses understands. */
const spellings = (file: string): string[] => {
  const address = addressOf(file);
  if (file.endsWith('index.html'))
    return [address, address.replace(/(?<=.)\/$/, ''), `${address}index.html`];
  return file.endsWith('.html')
    ? [address, address.replace(/\.html$/, ''), address.replace(/\.html$/, '/')]
    : [address];
};

/** Addresses that a host reads as instructions, and does not show. */
export const isInstruction = (file: string): boolean =>
  file === '_redirects' || file === '_headers';

/** Which file of the list is shown at an address, however it is spelt. `address` is a path as a URL holds it. */
export const fileFinder = (files: Manifest) => {
  const known = new Map(
    [...files.keys()].flatMap((file) => spellings(file).map((address) => [address, file])),
  );
  return (address: string): string | undefined => {
    const normal = address.split('/').map(recoded).join('/');
    return known.get(normal);
  };
};

const recoded = (segment: string): string => {
  try {
    return encodeURIComponent(decodeURIComponent(segment));
  } catch {
    return segment;
  }
};
