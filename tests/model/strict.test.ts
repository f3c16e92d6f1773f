import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { blocks } from '#model/blocks.ts';
import { fileNameImage } from '#model/fields.ts';
import { kindNames, schemaOf, translationOf } from '#model/kinds.ts';

/** Schemas that hold no others. An enum or a text takes no keys. */
const leaves = new Set(['string', 'number', 'boolean', 'enum', 'literal', 'transform']);

/** The places in a schema where a value of unknown shape would pass: an open object, a record, or anything at all. */
const looseIn = (schema: z.core.$ZodType, at = ''): string[] => {
  const { def } = schema._zod;
  if (leaves.has(def.type)) return [];
  if (schema instanceof z.ZodObject) {
    const isStrict = schema.def.catchall instanceof z.ZodNever;
    const inside = Object.entries(schema.shape as z.core.$ZodShape).flatMap(([key, field]) =>
      looseIn(field, `${at}/${key}`),
    );
    return isStrict ? inside : [at || '/', ...inside];
  }
  if (schema instanceof z.ZodOptional) return looseIn(schema.def.innerType, at);
  if (schema instanceof z.ZodArray) return looseIn(schema.def.element, `${at}/*`);
  if (schema instanceof z.ZodPipe)
    return [...looseIn(schema.def.in, at), ...looseIn(schema.def.out, at)];
  if (schema instanceof z.ZodUnion)
    return schema.def.options.flatMap((option, index) => looseIn(option, `${at}|${index}`));
  return [`${at} (${def.type})`];
};

/** Every object in a schema, as the keys that lead to it. */
const objectsIn = (schema: z.core.$ZodType): z.ZodObject[] => {
  if (schema instanceof z.ZodObject)
    return [schema, ...Object.values(schema.shape as z.core.$ZodShape).flatMap(objectsIn)];
  if (schema instanceof z.ZodOptional) return objectsIn(schema.def.innerType);
  if (schema instanceof z.ZodArray) return objectsIn(schema.def.element);
  return schema instanceof z.ZodUnion ? schema.def.options.flatMap(objectsIn) : [];
};

const schemas: [name: string, schema: z.ZodType][] = [
  ...kindNames.flatMap((name): [string, z.ZodType][] => [
    [name, schemaOf(name, fileNameImage)],
    [`the translation of ${name}`, translationOf(name, fileNameImage)],
  ]),
  ...Object.values(blocks).map(({ tag, attributes }): [string, z.ZodType] => [tag, attributes]),
];

describe('no unknown field is let in, at any depth', () => {
  it.each(schemas)('of %s', (_name, schema) => {
    expect(looseIn(schema)).toEqual([]);
  });

  it('nor one that would choose a layout or an address, or change every object', () => {
    const taken = ['layout', 'slug', '__proto__', 'constructor', 'prototype', 'prerender', 'url'];
    const open = schemas.flatMap(([name, schema]) =>
      objectsIn(schema).flatMap((object) =>
        taken.flatMap((key) => {
          const value: unknown = JSON.parse(`{ ${JSON.stringify(key)}: "x" }`);
          const issues = object.safeParse(value).error?.issues ?? [];
          const isRefused = issues.some(
            (issue) => issue.code === 'unrecognized_keys' && issue.keys.includes(key),
          );
          return isRefused ? [] : [`${name}: ${key}`];
        }),
      ),
    );
    expect(open).toEqual([]);
  });

  it('where an open object, a record or anything at all would be seen', () => {
    const open = z.strictObject({
      a: z.array(z.object({})).optional(),
      b: z.record(z.string(), z.string()),
      c: z.unknown(),
      d: z.union([z.string(), z.looseObject({})]),
    });
    expect(looseIn(open)).toEqual(['/a/*', '/b (record)', '/c (unknown)', '/d|1']);
  });
});
