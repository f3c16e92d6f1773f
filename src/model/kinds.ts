import { z } from 'zod';
import { agency } from './agency.ts';
import { area } from './area.ts';
import { city } from './city.ts';
import { counter } from './counter.ts';
import { document } from './document.ts';
import { domain } from './inward/domain.ts';
import { event } from './event.ts';
import { evidence } from './evidence.ts';
import type { ImageField } from './fields.ts';
import { holidays } from './holidays.ts';
import { journey } from './journey.ts';
import { inwardKinds, type Kind, type KindName, type PublishedKind } from './kind.ts';
import { news } from './news.ts';
import { notice } from './notice.ts';
import { official } from './official.ts';
import { page } from './page.ts';
import type { Problem } from './problems.ts';
import { redirect } from './redirect.ts';
import { service } from './service.ts';
import { topic } from './topic.ts';

/** Every kind of content, by name: the one table that collections, forms, API, permission and tests read. */
export const kinds = {
  city,
  topic,
  area,
  agency,
  official,
  service,
  evidence,
  counter,
  journey,
  news,
  event,
  notice,
  document,
  page,
  redirect,
  holidays,
  domain,
} as const satisfies { [N in KindName]: Kind<N> };

export type { KindName };

/** The data of an entry of kind `K`, as its schema gives it. */
export type DataOf<K extends KindName> = z.output<
  z.ZodObject<ReturnType<(typeof kinds)[K]['shape']>, z.core.$strict>
>;

/** The names of all kinds, in the order of {@link kinds}. */
export const kindNames = Object.keys(kinds) as KindName[];

/** The names of the kinds that readers are shown, in the order of {@link kinds}. */
export const publishedKinds = kindNames.filter(
  (name): name is PublishedKind => !(inwardKinds as readonly KindName[]).includes(name),
);

const withRules = (kind: Kind, schema: z.ZodObject) =>
  schema.superRefine((data, context) => {
    for (const rule of kind.rules) rule(data, context);
  });

/** The strict schema of a kind: unknown fields are refused, and its rules hold. */
export const schemaOf = <K extends KindName>(name: K, image: ImageField) => {
  const kind: Kind = kinds[name];
  return withRules(kind, z.strictObject(kind.shape(image))) as unknown as z.ZodType<DataOf<K>>;
};

/** The strict schema of a kind's translation file: its translatable fields, each optional. */
export const translationOf = <K extends KindName>(name: K, image: ImageField) => {
  const kind: Kind = kinds[name];
  const wanted = Object.fromEntries(kind.translatable.map((field) => [field, true as const]));
  return z.strictObject(kind.shape(image)).pick(wanted).partial() as unknown as z.ZodType<
    Partial<DataOf<K>>
  >;
};

/** Why an entry of the kind may be kept as a draft with this problem and not be published; undefined where it may be neither. */
export const incompleteness = (
  name: KindName,
  { root, isMissing }: Pick<Problem, 'root' | 'isMissing'>,
): string | undefined => {
  const { draftable }: Kind = kinds[name];
  return isMissing && root !== undefined && draftable?.fields.includes(root)
    ? draftable.why
    : undefined;
};
