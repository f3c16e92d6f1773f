import type { z } from 'zod';
import { fileNameImage } from '#model/fields.ts';
import { incompleteness, schemaOf, translationOf, type KindName } from '#model/kinds.ts';
import { problemsOf } from '#model/problems.ts';
import type { Locale } from '#model/path.ts';
import type { Guard, GuardedText } from '../check.ts';
import { entriesOf } from '../entries.ts';
import { placeOf } from '../place.ts';

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
export const schema: Guard<GuardedText> = {
  id: 'schema',
  check: (text) =>
    entriesOf(text).flatMap(([above, entry]) =>
      problemsOf(schemaFor(text.place.kind, text.place.locale), entry).map((problem) => {
        const [part = ''] = problem.field;
        const why = incompleteness(text.place.kind, problem);
        return {
          ...placeOf(text, [...above, ...problem.keys]),
          field: [...above, ...problem.field].join(' › ') || 'seluruh data',
          problem: problem.message,
          remedy: '',
          ...(why === undefined ? {} : { incomplete: { part, why } }),
          ...(problem.isMissing ? { isMissing: true as const } : {}),
        };
      }),
    ),
};
