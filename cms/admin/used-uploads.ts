import { mediaRoute } from './media.ts';

/** A picture or file that the form holds: one that is stored comes from the gateway. */
interface Asset {
  path: string;
  url: string;
}

/** Whether a text names a file: names hold lower-case letters, digits and hyphens. */
const names = (raw: string, file: string): boolean =>
  raw.split(/[^a-z0-9.-]+/).some((word) => word === file || word.replace(/\.+$/, '') === file);

/**
 * Of what was chosen in the form, what a save sends: what is new, and named in a text. Decap keeps a file that was taken out of
 * its field again; sent along, one that is refused would keep the text from being saved.
 */
export const usedUploads = <Each extends Asset>(
  assets: readonly Each[],
  texts: readonly { raw: string }[],
): Each[] =>
  assets.filter(({ path, url }) => {
    const file = path.slice(path.lastIndexOf('/') + 1);
    return !url.startsWith(mediaRoute) && texts.some(({ raw }) => names(raw, file));
  });
