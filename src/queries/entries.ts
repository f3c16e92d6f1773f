import { getCollection, render } from 'astro:content';
import { isListed, isPublic } from '#domain/publication.ts';
import type { Entry } from '#model/entry.ts';
import { kinds, type KindName } from '#model/kinds.ts';
import type { Locale } from '#model/path.ts';
import { now } from './clock.ts';

interface Source {
  id: string;
  data: Record<string, unknown>;
  filePath?: string;
}

/** Reading a collection is slow enough to be worth doing once a build. */
const collections = new Map<string, Promise<Source[]>>();
const entries = new Map<string, Promise<Entry[]>>();
const sources = new WeakMap<Entry, Source>();

// Which collections there are follows from the table of kinds, which Astro's generated types cannot read.
const readCollection: (collection: never) => Promise<unknown> = getCollection;

const sourcesOf = (collection: string): Promise<Source[]> => {
  const known =
    collections.get(collection) ?? (readCollection(collection as never) as Promise<Source[]>);
  collections.set(collection, known);
  return known;
};

/** The English texts that a vocabulary or the city's file carries in itself. */
const englishOf = ({ data }: Source): object => (data['en'] as object | undefined) ?? {};

const load = async (kind: KindName, locale: Locale): Promise<Entry[]> => {
  const { collection, translatable, storage } = kinds[kind];
  const main = await sourcesOf(collection);
  const translated =
    locale === 'id' || translatable.length === 0 ? [] : await sourcesOf(`${collection}_${locale}`);
  const translations = new Map(translated.map((source) => [source.id, source]));
  return main.map((source) => {
    const translation = translations.get(source.id);
    const [agency, slug = source.id] = source.id.split('/');
    const entry = {
      kind,
      id: source.id,
      agency:
        kind === 'agency' || (storage === 'entry' && source.id.includes('/')) ? agency : undefined,
      slug,
      textLocale: translation || (storage !== 'entry' && kind !== 'agency') ? locale : 'id',
      data: { ...source.data, ...(locale === 'id' ? {} : englishOf(source)), ...translation?.data },
    } as Entry;
    sources.set(entry, translation ?? source);
    return entry;
  });
};

/** Every public entry of a kind, archived ones too, in the wanted language where it is translated; sorted by id. */
export const all = async <K extends KindName>(
  kind: K,
  locale: Locale = 'id',
): Promise<Entry<K>[]> => {
  const key = `${kind}.${locale}`;
  const known =
    entries.get(key) ??
    load(kind, locale).then((loaded) =>
      loaded.filter((entry) => isPublic(entry, now)).sort((a, b) => a.id.localeCompare(b.id)),
    );
  entries.set(key, known);
  return known as unknown as Promise<Entry<K>[]>;
};

/** The entries of a kind that lists show: those in force. */
export const listed = async <K extends KindName>(
  kind: K,
  locale: Locale = 'id',
): Promise<Entry<K>[]> => (await all(kind, locale)).filter((entry) => isListed(entry, now));

/** One entry; undefined where there is none. */
export const one = async <K extends KindName>(
  kind: K,
  id: string,
  locale: Locale = 'id',
): Promise<Entry<K> | undefined> => (await all(kind, locale)).find((entry) => entry.id === id);

/** The body of an entry, ready to be placed in a page, with its headings. */
export const bodyOf = async (entry: Entry) => {
  const source = sources.get(entry);
  if (!source) throw new Error(`${entry.kind} ${entry.id} did not come from a query.`);
  return render(source as never);
};

/** Where an entry's text lies on disk, from the project's root; of a translated entry, its translation. */
export const filePathOf = (entry: Entry): string | undefined => sources.get(entry)?.filePath;
