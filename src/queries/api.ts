import { addresses, apiSchema } from '#domain/address.ts';
import { apiVersion, englishFields } from '#domain/doors/json-schema.ts';
import type { ImageSource } from '#model/fields.ts';
import type { Entry } from '#model/entry.ts';
import { kinds, type KindName } from '#model/kinds.ts';
import { all, one } from './entries.ts';
import { fileFactsOf } from './files.ts';
import { pictureAddress } from './pictures.ts';

/** The width of pictures in the API, in pixels. */
const apiPictureWidth = 960;

const picturesOf = async (data: object) => {
  const { pictures } = data as { pictures?: { src: ImageSource }[] };
  if (pictures === undefined) return {};
  const described = pictures.map(async (picture) => ({
    ...picture,
    src: await pictureAddress(picture.src, apiPictureWidth),
  }));
  return { pictures: await Promise.all(described) };
};

/** What a translation says in English; undefined where there is none. */
const englishOf = async (entry: Entry, translation: Entry | undefined) => {
  if (translation?.textLocale !== 'en' || !('title' in translation.data)) return undefined;
  const [main, english] = [entry.data, translation.data] as Record<string, unknown>[];
  // Where the translation leaves a field out, the Indonesian value itself stands in its place.
  const isTranslated = (field: string) => field === 'title' || main?.[field] !== english?.[field];
  const texts = Object.fromEntries(
    englishFields(entry.kind)
      .filter(isTranslated)
      .map((field) => [field, english?.[field]]),
  );
  return { ...texts, ...(await picturesOf(texts)) };
};

const itemOf = async (entry: Entry, translation: Entry | undefined) => {
  const english = await englishOf(entry, translation);
  const file = entry.kind === 'document' ? fileFactsOf(entry as Entry<'document'>) : undefined;
  return {
    id: entry.id,
    ...(entry.agency === undefined ? {} : { agency: entry.agency }),
    page: {
      id: addresses('id').entry(entry.kind, entry.id),
      en: addresses('en').entry(entry.kind, entry.id),
    },
    ...entry.data,
    ...(await picturesOf(entry.data)),
    ...(file === undefined ? {} : { file }),
    ...(english === undefined ? {} : { english }),
  };
};

/** All public entries of a kind as one JSON value. Its shape is told by `/api/schema/<collection>.json`. */
export const apiDocumentOf = async (kind: KindName) => {
  const [entries, translations] = [await all(kind), await all(kind, 'en')];
  const english = new Map(translations.map((entry) => [entry.id, entry]));
  const { collection, label } = kinds[kind];
  return {
    version: apiVersion,
    schema: apiSchema(collection),
    kind,
    label: label.many,
    count: entries.length,
    items: await Promise.all(entries.map((entry) => itemOf(entry, english.get(entry.id)))),
  };
};

/** One service as one JSON value; of a withdrawn one too. Its shape is told by `/api/schema/service.json`. */
export const apiServiceOf = async (service: Entry<'service'>) => ({
  version: apiVersion,
  schema: apiSchema('service'),
  kind: service.kind,
  item: await itemOf(service, await one('service', service.id, 'en')),
});
