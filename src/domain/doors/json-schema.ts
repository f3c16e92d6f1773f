import { z } from 'zod';
import { kinds, publishedKinds, type KindName } from '#model/kinds.ts';
import { apiOf, apiSchema } from '../address.ts';
import { hsdsPackage } from './hsds/shape.ts';

/** The version of the API's shape. docs/decisions/0016 says what it promises. */
export const apiVersion = 1;

/** Pictures and files of the API are addresses. */
const pictureAddress = () => z.string();

/** An address of this site, from its root. */
const sitePath = () => z.string().regex(/^\//);

/** What the API knows of a document's file. */
const fileFacts = () =>
  z.strictObject({
    address: sitePath(),
    name: z.string(),
    bytes: z.int().min(0),
    format: z.string(),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
  });

/** The fields whose English the API gives apart, as a translation file holds them. */
export const englishFields = (kind: KindName): readonly string[] => [
  ...new Set(['title', ...kinds[kind].translatable]),
];

const englishOf = (kind: KindName, shape: z.ZodRawShape) =>
  z
    .strictObject(
      Object.fromEntries(
        englishFields(kind).flatMap((field) =>
          shape[field] === undefined ? [] : [[field, shape[field]]],
        ),
      ),
    )
    .partial();

const itemOf = (kind: KindName) => {
  const shape: z.ZodRawShape = kinds[kind].shape(pictureAddress);
  return z.strictObject({
    id: z.string(),
    agency: z.string().optional(),
    /** Its page in each language. */
    page: z.strictObject({ id: sitePath(), en: sitePath() }),
    ...shape,
    ...(kind === 'document' ? { file: fileFacts().optional() } : {}),
    english: englishOf(kind, shape).optional(),
  });
};

const envelope = (kind: KindName, name: string) => ({
  version: z.literal(apiVersion),
  schema: z.literal(apiSchema(name)),
  kind: z.literal(kind),
});

const listOf = (kind: KindName) =>
  z.strictObject({
    ...envelope(kind, kinds[kind].collection),
    label: z.string(),
    count: z.int().min(0),
    items: z.array(itemOf(kind)),
  });

const serviceFile = () =>
  z.strictObject({ ...envelope('service', 'service'), item: itemOf('service') });

type JsonSchema = z.core.JSONSchema.BaseSchema;

const ofTheEditor = ['widget', 'hint', 'reference', 'summary', 'options', 'label'] as const;

/** What a schema says to an editor becomes what it says to a reader: the label a title, the words of an enum titles of its values. */
const forReaders = (schema: JsonSchema): void => {
  const { label, options, reference } = schema as z.GlobalMeta;
  const { enum: values } = schema;
  for (const key of ofTheEditor) Reflect.deleteProperty(schema, key);
  if (label !== undefined) schema.title = label;
  if (reference !== undefined) schema.$comment = `id: ${apiOf(kinds[reference].collection)}`;
  // The calendar is told by the format alone.
  if (schema.format === 'date') delete schema.pattern;
  if (options === undefined || values === undefined) return;
  delete schema.enum;
  delete schema.type;
  schema.oneOf = values.map((value) => ({
    const: value as string,
    title: options[String(value)] ?? String(value),
  }));
};

/** A published schema as JSON Schema 2020-12. `id` is its absolute address. */
export const jsonSchemaOf = (schema: z.ZodType, id: string) => {
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    io: 'output',
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      forReaders(jsonSchema);
    },
  });
  return { $schema, $id: id, ...rest };
};

/** The schemas of the JSON doors, by the name in their address: one a collection, `service` for the file of one service, `hsds` for the export to Open Referral. */
export const jsonSchemas: ReadonlyMap<string, () => z.ZodType> = new Map<string, () => z.ZodType>([
  ...publishedKinds.map((kind) => [kinds[kind].collection, () => listOf(kind)] as const),
  ['service', serviceFile],
  ['hsds', () => hsdsPackage],
]);
