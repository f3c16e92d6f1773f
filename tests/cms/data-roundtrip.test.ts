import { globSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { readText, writeText } from '#model/frontmatter.ts';
import { kinds } from '#model/kinds.ts';
import { parseContentPath } from '#model/path.ts';
import { cleanedText } from '../../cms/config/cleaned-text.ts';
import { collectionOf } from '../../cms/config/collection.ts';
import type { DecapField } from '../../cms/config/decap.ts';
import { importBundled } from './decap-in-node.ts';

type Through = (data: object, fields: readonly DecapField[]) => Record<string, unknown>;

let through: Through;

beforeAll(async () => {
  ({ through } = await importBundled<{ through: Through }>(`
    import { fromJS } from 'immutable';
    import { deserializeValues, serializeValues } from 'decap-cms-core/dist/esm/lib/serializeEntryValues.js';
    export const through = (data, fields) => {
      const known = fromJS(fields);
      return serializeValues(deserializeValues(fromJS(data), known), known).toJS();
    };
  `));
});

const placeOf = (file: string) => {
  const place = parseContentPath(file);
  if (!place) throw new Error(`${file} is no content`);
  return place;
};

/** The text of a file as the editor stores it after opening and saving it. */
const saved = (file: string): string | undefined => {
  const { kind, agency } = placeOf(file);
  const { extension } = kinds[kind];
  const { data, body } = readText(readFileSync(file, 'utf8'), extension);
  const collection = collectionOf(kind, agency, {}, { publish: true, delete: true });
  const fields = 'fields' in collection ? collection.fields : [];
  return cleanedText(file, writeText(through(data, fields), body, extension));
};

const shared = 'content/agencies/*/{services,evidence,counters}/*/index*';

const files = globSync([shared, 'content/journeys/*/index*']).filter(
  (file) => parseContentPath(file)?.role === 'text',
);

describe('the form', () => {
  it('finds services to open', () => {
    expect(files.filter((file) => file.includes('/services/')).length).toBeGreaterThan(50);
  });

  it.each(files)('opens and saves %s without losing or changing a value', (file) => {
    const { extension } = kinds[placeOf(file).kind];
    const stored = readText(readFileSync(file, 'utf8'), extension);
    const after = readText(saved(file) ?? '---\n---\n', extension);
    expect(after.data).toEqual(stored.data);
    expect(after.body.trim()).toBe(stored.body.trim());
  });

  it('keeps numbers, switches and lists in lists what they are', () => {
    const collection = collectionOf('counter', 'dinkes', {}, { publish: true, delete: true });
    const data = { alwaysOpen: true, hours: [{ from: 'senin' }], a: { b: [1, 2.5, [0, false]] } };
    expect(through(data, 'fields' in collection ? collection.fields : [])).toEqual(data);
  });
});
