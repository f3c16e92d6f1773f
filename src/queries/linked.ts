import type { LinkedContext } from '#domain/jsonld.ts';
import type { Entry } from '#model/entry.ts';
import type { ImageSource } from '#model/fields.ts';
import type { Locale } from '#model/path.ts';
import { one } from './entries.ts';
import { pictureAddress } from './pictures.ts';

/** The width of the pictures that machines are shown, in pixels. */
const linkedPictureWidth = 1200;

/** What an entry's description for machines needs besides the entry. `site` is the portal's own address. */
export const linkedContext = async (
  entry: Entry,
  site: URL,
  locale: Locale,
): Promise<LinkedContext> => {
  const agency = await one('agency', entry.agency ?? '', locale);
  if (!agency) throw new Error(`${entry.kind} ${entry.id} has no agency.`);
  const { pictures = [] } = entry.data as { pictures?: { src: ImageSource }[] };
  const images = await Promise.all(
    pictures.map(({ src }) => pictureAddress(src, linkedPictureWidth)),
  );
  return { site, locale, agency, images: images.map((image) => new URL(image, site).href) };
};
