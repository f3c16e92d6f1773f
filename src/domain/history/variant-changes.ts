import type { Promised } from '#model/standard/promise.ts';
import { applying, type Part } from '#model/standard/variants.ts';
import { pairsOf, type Pair, type Reading } from './pairing.ts';

/** A variant as a reader chooses it. */
export type Variant = NonNullable<Promised['variants']>[number];

/** What changed, and for which variants; for all of them where none is named. */
export interface VariantPair<T> extends Pair<T> {
  variants: Variant[];
}

/** What a citizen in a variant was promised. Of a variant that there was not, only what others did not have counts. */
const rowsFor = <T extends Part>(
  rows: readonly T[],
  known: readonly Variant[],
  other: readonly Variant[],
  id: string,
): { rows: T[]; isNew: boolean } => {
  if (known.length === 0) return { rows: [...rows], isNew: false };
  if (known.some((variant) => variant.id === id)) return { rows: applying(rows, id), isNew: false };
  return { rows: [], isNew: other.length > 0 };
};

const ownRows = <T extends Part>(rows: readonly T[]): T[] =>
  rows.filter(({ variants = [] }) => variants.length > 0);

interface Side<T> {
  rows: readonly T[];
  variants: readonly Variant[];
}

const pairsFor = <T extends Part>(
  before: Side<T>,
  after: Side<T>,
  id: string,
  reading: Reading<T>,
): Pair<T>[] => {
  const was = rowsFor(before.rows, before.variants, after.variants, id);
  const is = rowsFor(after.rows, after.variants, before.variants, id);
  return pairsOf(
    is.isNew ? ownRows(was.rows) : was.rows,
    was.isNew ? ownRows(is.rows) : is.rows,
    reading,
  );
};

/**
 * What changed in a list of parts, as the citizens of each variant met it. A service that gets variants is compared, for
 * each of them, with what held for everyone; what changed for all is told once.
 */
export const variantPairs = <T extends Part>(
  before: Side<T>,
  after: Side<T>,
  reading: Reading<T>,
): VariantPair<T>[] => {
  const variants = [
    ...after.variants,
    ...before.variants.filter(({ id }) => !after.variants.some((other) => other.id === id)),
  ];
  if (variants.length === 0)
    return pairsOf(before.rows, after.rows, reading).map((pair) => ({ ...pair, variants: [] }));
  const factsOf = (part: T | undefined) => (part === undefined ? '' : reading.facts(part));
  const found = new Map<string, VariantPair<T>>();
  for (const variant of variants)
    for (const pair of pairsFor(before, after, variant.id, reading)) {
      const key = JSON.stringify([factsOf(pair.before), factsOf(pair.after)]);
      const known = found.get(key) ?? { ...pair, variants: [] };
      if (!known.variants.includes(variant)) known.variants.push(variant);
      found.set(key, known);
    }
  return [...found.values()].map((pair) =>
    pair.variants.length === variants.length ? { ...pair, variants: [] } : pair,
  );
};
