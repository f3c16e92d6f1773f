import type { z } from 'zod';
import { line } from '../fields.ts';

type Line = ReturnType<typeof line>;

type Required<N extends string> = Record<N, Line> & Record<`${N}En`, z.ZodOptional<Line>>;
type Optional<N extends string> = Record<N | `${N}En`, z.ZodOptional<Line>>;

interface Words {
  label: string;
  hint?: string;
}

const englishOf = ({ label }: Words, max: number) =>
  line(
    {
      label: `${label} (Inggris)`,
      hint: 'Boleh kosong; pembaca Inggris lalu melihat teks Indonesia.',
    },
    max,
  );

/**
 * A line of a structured part with its English beside it, as two fields: `name` and `nameEn`. The facts of the part are so
 * written once, and a translation cannot drift from the item it belongs to. 1 to `max` characters each.
 */
export const bilingual = <const N extends string>(name: N, words: Words, max = 200) =>
  ({ [name]: line(words, max), [`${name}En`]: englishOf(words, max).optional() }) as Required<N>;

/** A {@link bilingual} line that may be absent. */
export const optionalBilingual = <const N extends string>(name: N, words: Words, max = 200) =>
  ({
    [name]: line(words, max).optional(),
    [`${name}En`]: englishOf(words, max).optional(),
  }) as Optional<N>;
