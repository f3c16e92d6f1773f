import type { z } from 'zod';
import { fileNameImage } from '#model/fields.ts';
import { incompleteness, schemaOf, translationOf, type KindName } from '#model/kinds.ts';
import { problemsOf } from '#model/problems.ts';
import type { Locale } from '#model/path.ts';
import { entriesOf, type Check } from './check.ts';

const schemas = new Map<string, z.ZodType>();

const schemaFor = (kind: KindName, locale: Locale): z.ZodType => {
  const key = `${kind}.${locale}`;
  const known =
    schemas.get(key) ??
    (locale === 'id' ? schemaOf(kind, fileNameImage) : translationOf(kind, fileNameImage));
  schemas.set(key, known);
  return known;
};

/** The data fit the kind's schema; a `list` file holds one entry a key. */
export const schema: Check = {
  id: 'schema',
  check: (text) =>
    entriesOf(text).flatMap(([labels, entry]) =>
      problemsOf(schemaFor(text.place.kind, text.place.locale), entry).map((problem) => {
        const [part = ''] = problem.field;
        const why = incompleteness(text.place.kind, problem);
        return {
          field: [...labels, ...problem.field].join(' › ') || 'seluruh data',
          problem: problem.message,
          remedy: '',
          ...(why === undefined ? {} : { incomplete: { part, why } }),
        };
      }),
    ),
};
