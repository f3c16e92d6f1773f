import { addresses } from '#domain/address.ts';
import type { ImageSource } from '#model/fields.ts';
import type { Entry } from '#model/entry.ts';
import { kinds, type KindName } from '#model/kinds.ts';
import { all } from './entries.ts';
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

const itemOf = async (entry: Entry, translation: Entry | undefined) => {
  const english =
    translation?.textLocale === 'en' && 'title' in translation.data
      ? { title: translation.data.title }
      : undefined;
  const file = entry.kind === 'document' ? fileFactsOf(entry as Entry<'document'>) : undefined;
  return {
    id: entry.id,
    ...(entry.agency === undefined ? {} : { agency: entry.agency }),
    address: {
      id: addresses('id').entry(entry.kind, entry.id),
      en: addresses('en').entry(entry.kind, entry.id),
    },
    ...entry.data,
    ...(await picturesOf(entry.data)),
    ...(file === undefined ? {} : { file }),
    ...(english === undefined ? {} : { english }),
  };
};

/** All public entries of a kind as one JSON value: `{ version, kind, count, items }`. Its shape is documented on `/data/`. */
export const apiDocumentOf = async (kind: KindName) => {
  const [entries, translations] = [await all(kind), await all(kind, 'en')];
  const items = await Promise.all(
    entries.map((entry) =>
      itemOf(
        entry,
        translations.find(({ id }) => id === entry.id),
      ),
    ),
  );
  return { version: 1, kind, label: kinds[kind].label.many, count: items.length, items };
};
