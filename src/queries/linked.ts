import type { LinkedContext } from '#domain/jsonld/context.ts';
import type { ServiceContext } from '#domain/jsonld/service.ts';
import type { Entry } from '#model/entry.ts';
import type { ImageSource } from '#model/fields.ts';
import type { Locale } from '#model/path.ts';
import { all, one } from './entries.ts';
import { pictureAddress } from './pictures.ts';
import { hoursOf } from './services/places.ts';
import { countersOf } from './services/services.ts';

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

/** The counters where a service is given, each with its hours. */
export const openCountersOf = async (service: Entry<'service'>, locale: Locale) =>
  Promise.all(
    (await countersOf(service, locale)).map(async (counter) => ({
      counter,
      hours: await hoursOf(counter),
      always: counter.data.alwaysOpen ?? false,
    })),
  );

/** The areas that a service is limited to. */
export const areasOfService = async ({ data }: Entry<'service'>, locale: Locale) =>
  (await all('area', locale)).filter(({ id }) => data.areas?.includes(id) ?? false);

/** See {@link linkedContext}; of a service, with its places and areas. */
export const serviceContext = async (
  service: Entry<'service'>,
  site: URL,
  locale: Locale,
): Promise<ServiceContext> => ({
  ...(await linkedContext(service, site, locale)),
  counters: await openCountersOf(service, locale),
  areas: await areasOfService(service, locale),
});
