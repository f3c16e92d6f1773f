import type { z } from 'zod';
import type { ImageField, Rule } from './fields.ts';

/** The names of all kinds. Written out, since fields name kinds and kinds are made of fields. */
export type KindName =
  | 'city'
  | 'topic'
  | 'area'
  | 'agency'
  | 'official'
  | 'service'
  | 'evidence'
  | 'counter'
  | 'journey'
  | 'news'
  | 'event'
  | 'notice'
  | 'document'
  | 'page'
  | 'redirect'
  | 'holidays'
  | 'domain';

/** The kinds that no reader is shown: the guard alone reads them. No collection, no page, no address in the API. */
export const inwardKinds = ['domain'] as const satisfies readonly KindName[];

/** A kind that readers are shown. */
export type PublishedKind = Exclude<KindName, (typeof inwardKinds)[number]>;

/** What one kind of content is. Every reader of content works from this record; none has a list of its own. */
export interface Kind<
  Name extends KindName = KindName,
  Shape extends z.ZodRawShape = z.ZodRawShape,
> {
  /** The kind's name in code, singular. */
  name: Name;
  /** The name of its collection and of its folder: `content/agencies/<agency>/<collection>/<slug>/index.*`. */
  collection: string;
  /** `city`: one list for the whole city. `agency`: in an agency's folder. `both`: in either. */
  scope: 'city' | 'agency' | 'both';
  /** `entry`: a folder an entry. `single`: one file an agency (its profile) or the city. `list`: one file holds all entries, by id. */
  storage: 'entry' | 'single' | 'list';
  /** The extension of its files; `md` and `mdx` have a body. */
  extension: 'md' | 'mdx' | 'yml';
  /** What an editor calls it, in Indonesian. */
  label: { one: string; many: string; hint: string };
  /** The fields; `image` is the reader's own image field. */
  shape: (image: ImageField) => Shape;
  /** Checks over several fields. */
  rules: readonly Rule[];
  /** The fields that a translation file (`index.en.md`) may hold; all are optional there. Empty: not translated by file. */
  translatable: readonly string[];
  /** The fields that a draft may do without, and in Indonesian why the published entry may not. */
  draftable?: { fields: readonly string[]; why: string };
  /** The field below which the text stands in the form, whose fields then keep their order here; else required fields come first. */
  bodyAfter?: string;
}

/** Gives a kind its types; the record itself is returned as it is. */
export const defineKind = <const Name extends KindName, Shape extends z.ZodRawShape>(
  kind: Kind<Name, Shape> & {
    translatable: readonly (keyof Shape & string)[];
    draftable?: { fields: readonly (keyof Shape & string)[] };
    bodyAfter?: keyof Shape & string;
  },
): Kind<Name, Shape> => kind;
