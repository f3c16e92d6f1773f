import { kindNames, kinds, type KindName } from '#model/kinds.ts';
import { contentPath, parseContentPath, type ContentPath } from '#model/path.ts';

/** Stands in the place of an agency where a collection is the city's. */
const city = 'kota';

const stem = (kind: KindName): string => (kind === 'agency' ? 'profile' : kinds[kind].collection);

const indexSuffix = '/index';

/** The name of an editor's collection: `news-dinkes`, `profile-dinkes`, `pages-kota`, `city-kota`. Lower-case letters, digits and hyphens only. */
export const collectionName = (kind: KindName, agency: string | undefined): string =>
  `${stem(kind)}-${agency ?? city}`;

/** The kind and agency of a collection's name, or undefined when no kind has such a collection. */
export const parseCollectionName = (
  name: string,
): { kind: KindName; agency: string | undefined } | undefined => {
  const [first = '', ...rest] = name.split('-');
  const owner = rest.join('-');
  const kind = kindNames.find((candidate) => stem(candidate) === first);
  if (kind === undefined || owner === '') return undefined;
  const agency = owner === city ? undefined : owner;
  const { scope } = kinds[kind];
  const fits = scope === 'both' || (scope === 'city') === (agency === undefined);
  return fits ? { kind, agency } : undefined;
};

/** The entry's slug in its collection: `vaksinasi/index` for a folder an entry, else the name of its only file. */
export const entrySlug = ({ kind, slug }: Pick<ContentPath, 'kind' | 'slug'>): string =>
  kinds[kind].storage === 'entry' ? `${slug}${indexSuffix}` : stem(kind);

/** The place of the main text of an entry, from its collection and slug (with or without `/index`); undefined when there can be none. */
export const placeOfEntry = (collection: string, slug: string): ContentPath | undefined => {
  const parsed = parseCollectionName(collection);
  if (!parsed) return undefined;
  const { kind, agency } = parsed;
  const bare = slug.endsWith(indexSuffix) ? slug.slice(0, -indexSuffix.length) : slug;
  if (kinds[kind].storage !== 'entry') {
    if (slug !== stem(kind)) return undefined;
    return parseContentPath(contentPath(kind, agency ?? ''));
  }
  if (bare.includes('/')) return undefined;
  return parseContentPath(contentPath(kind, agency === undefined ? bare : `${agency}/${bare}`));
};
