import { slugPattern } from './fields.ts';
import type { TextExtension } from './frontmatter.ts';
import { kindNames, kinds, type KindName } from './kinds.ts';
import type { Kind } from './kind.ts';
import { isDevice, isReserved } from './grammar/reserved.ts';

/** The languages of content; the first is the main one and has no suffix in file names. */
export const locales = ['id', 'en'] as const;

/** A language of content. */
export type Locale = (typeof locales)[number];

/** What a path inside `content/` says by itself. */
export interface ContentPath {
  /** The path from the repository's root, such as `content/agencies/dinkes/news/vaksinasi/index.md`. */
  path: string;
  kind: KindName;
  /** The agency it belongs to; undefined for what is the city's. */
  agency: string | undefined;
  /** The entry's id in its kind: `dinkes/vaksinasi`, `dinkes` (profile), `tentang` (city page), `city`, `redirect`. */
  id: string;
  /** The last part of the id. */
  slug: string;
  /** The language of the text; `id` for attachments. */
  locale: Locale;
  /** `text`: the entry itself or a translation. `attachment`: a picture or file beside it. */
  role: 'text' | 'attachment';
  /** The file's bare name. */
  file: string;
}

/** The longest slug, in characters. */
export const maxSlugLength = 80;

/** The longest name of a file beside an entry: the build makes others of it, and no name of a file has more than 255 characters. */
export const maxFileName = 100;

const attachmentPattern =
  /^[a-z0-9]+(?:-[a-z0-9]+)*\.(?:jpe?g|png|webp|avif|pdf|csv|xlsx|ods|docx)$/;

/** Whether a file beside an entry is one to download, not a picture. `file` is its bare name. */
export const isDownload = (file: string): boolean =>
  attachmentPattern.test(file) && /\.(?:pdf|csv|xlsx|ods|docx)$/.test(file);

/** Whether `slug` may name an entry of the given scope. */
const isSlug = (slug: string, reserved?: 'page' | 'agency'): boolean =>
  slug.length <= maxSlugLength && slugPattern.test(slug) && !isReserved(slug, reserved);

const kindOfCollection = (collection: string, scope: 'city' | 'agency') =>
  kindNames.find((name) => {
    const kind: Kind = kinds[name];
    return (
      kind.storage === 'entry' &&
      kind.collection === collection &&
      (kind.scope === scope || kind.scope === 'both')
    );
  });

/** The language of a text file's name, or undefined when it is not one of the kind. */
const localeOfText = (file: string, stem: string, kind: Kind): Locale | undefined => {
  if (file === `${stem}.${kind.extension}`) return 'id';
  return kind.translatable.length > 0 && file === `${stem}.en.${kind.extension}` ? 'en' : undefined;
};

const entryFile = (
  path: string,
  kind: KindName,
  agency: string | undefined,
  slug: string,
  file: string,
): ContentPath | undefined => {
  if (!isSlug(slug, agency === undefined ? 'page' : undefined)) return undefined;
  const id = agency === undefined ? slug : `${agency}/${slug}`;
  const locale = localeOfText(file, 'index', kinds[kind]);
  if (locale) return { path, kind, agency, id, slug, locale, role: 'text', file };
  return attachmentPattern.test(file) && file.length <= maxFileName && !isDevice(file)
    ? { path, kind, agency, id, slug, locale: 'id', role: 'attachment', file }
    : undefined;
};

/** A text that is one file of an agency or of the city. */
const singleFile = (
  path: string,
  kind: KindName,
  agency: string | undefined,
  id: string,
  locale: Locale,
): ContentPath => ({
  path,
  kind,
  agency,
  id,
  slug: id,
  locale,
  role: 'text',
  file: path.slice(path.lastIndexOf('/') + 1),
});

const agencyFile = (path: string, [agency, ...rest]: string[]): ContentPath | undefined => {
  if (agency === undefined || !isSlug(agency, 'agency')) return undefined;
  const [first, slug, file] = rest;
  if (rest.length === 1 && first !== undefined) {
    if (first === agencyList) return singleFile(path, 'domain', agency, agency, 'id');
    const locale = localeOfText(first, 'profile', kinds.agency);
    return locale && singleFile(path, 'agency', agency, agency, locale);
  }
  if (rest.length !== 3 || first === undefined || slug === undefined || file === undefined)
    return undefined;
  const kind = kindOfCollection(first, 'agency');
  return kind && entryFile(path, kind, agency, slug, file);
};

const cityFiles: Readonly<Record<string, KindName>> = {
  'city.yml': 'city',
  'topics.yml': 'topic',
  'areas.yml': 'area',
  'redirects.yml': 'redirect',
  'holidays.yml': 'holidays',
  'domains.yml': 'domain',
};

const agencyList = 'domains.yml';

/**
 * Reads a content path. Returns undefined for everything that the grammar does not know: another folder, a bad slug,
 * a reserved name, an unknown file type, a wrong depth. The only place that takes a content path apart.
 */
export const parseContentPath = (path: string): ContentPath | undefined => {
  const [root, first, ...rest] = path.split('/');
  if (root !== 'content' || first === undefined) return undefined;
  if (first === 'agencies') return agencyFile(path, rest);
  const single = rest.length === 0 ? cityFiles[first] : undefined;
  if (single && Object.hasOwn(cityFiles, first)) {
    const id = kinds[single].storage === 'single' ? single : '';
    return singleFile(path, single, undefined, id, 'id');
  }
  const [slug, file] = rest;
  if (rest.length !== 2 || slug === undefined || file === undefined) return undefined;
  const kind = kindOfCollection(first, 'city');
  return kind && entryFile(path, kind, undefined, slug, file);
};

/** The format of a text, by its name. */
export const extensionOf = ({ file }: Pick<ContentPath, 'file'>): TextExtension =>
  file.endsWith('.yml') ? 'yml' : file.endsWith('.mdx') ? 'mdx' : 'md';

/** The folder of an agency, with its trailing slash: all that its editors may write lies below. */
const agencyFolder = (agency: string): string => `content/agencies/${agency}/`;

/** The folder that holds the entries of a kind, of an agency or of the city, without a trailing slash. */
export const collectionFolder = (kind: KindName, agency?: string): string =>
  agency === undefined
    ? `content/${kinds[kind].collection}`
    : `${agencyFolder(agency)}${kinds[kind].collection}`;

/** The path of an entry's text. `id` as in {@link ContentPath}. */
export const contentPath = (kind: KindName, id: string, locale: Locale = 'id'): string => {
  const { storage, collection, extension } = kinds[kind];
  const suffix = locale === 'id' ? '' : `.${locale}`;
  if (kind === 'agency') return `${agencyFolder(id)}profile${suffix}.${extension}`;
  if (kind === 'domain' && id !== '') return `${agencyFolder(id)}${agencyList}`;
  if (storage !== 'entry') return `content/${collection}.${extension}`;
  const [agency, slug] = id.includes('/') ? (id.split('/') as [string, string]) : [undefined, id];
  return `${collectionFolder(kind, agency)}/${slug}/index${suffix}.${extension}`;
};

/** The path of a file beside an entry's text. */
export const attachmentPath = (kind: KindName, id: string, file: string): string =>
  contentPath(kind, id).replace(/[^/]+$/, file);
