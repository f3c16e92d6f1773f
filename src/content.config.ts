import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { kinds, publishedKinds, schemaOf, translationOf } from '#model/kinds.ts';
import type { Kind, KindName } from '#model/kind.ts';
import { parseContentPath, type Locale } from '#model/path.ts';

const base = process.env['PORTAL_CONTENT'] ?? './content';

const patternsOf = (kind: Kind, locale: Locale): string[] => {
  const suffix = locale === 'id' ? '' : `.${locale}`;
  if (kind.name === 'agency') return [`agencies/*/profile${suffix}.yml`];
  if (kind.storage === 'single') return [`${kind.collection}.yml`];
  const entry = `${kind.collection}/*/index${suffix}.${kind.extension}`;
  return [
    ...(kind.scope === 'city' ? [] : [`agencies/*/${entry}`]),
    ...(kind.scope === 'agency' ? [] : [entry]),
  ];
};

const idOf = ({ entry }: { entry: string }): string => {
  const place = parseContentPath(`content/${entry}`);
  if (!place) throw new Error(`content/${entry}: nama atau tempat berkas ini tidak dikenal.`);
  return place.id;
};

const loaderOf = (kind: Kind, locale: Locale) =>
  kind.storage === 'list'
    ? file(`${base}/${kind.collection}.yml`)
    : glob({ base, pattern: patternsOf(kind, locale), generateId: idOf, retainBody: false });

const collectionsOf = (name: KindName) => {
  const kind: Kind = kinds[name];
  const main = defineCollection({
    loader: loaderOf(kind, 'id'),
    schema: ({ image }) => schemaOf(name, image),
  });
  const english = defineCollection({
    loader: loaderOf(kind, 'en'),
    schema: ({ image }) => translationOf(name, image),
  });
  return kind.translatable.length === 0
    ? { [kind.collection]: main }
    : { [kind.collection]: main, [`${kind.collection}_en`]: english };
};

/** Two collections a kind: its entries, and their English translations. */
export const collections = Object.assign({}, ...publishedKinds.map(collectionsOf)) as Record<
  string,
  ReturnType<typeof defineCollection>
>;
