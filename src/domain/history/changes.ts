import type { Promised } from '#model/standard/promise.ts';
import type { Cost } from '#model/standard/cost.ts';
import type { Time } from '#model/standard/duration.ts';
import type { Requirement } from '#model/standard/requirement.ts';
import { pairsOf, plain, type Reading } from './pairing.ts';
import { variantPairs, type VariantPair } from './variant-changes.ts';

/** What a promise consists of, by the name of its parts. */
interface Parts {
  cost: Cost;
  time: Time;
  requirement: Requirement;
  digital: Promised['digital'];
  online: string;
  counter: string;
  phone: string;
}

/** The name of a part of a promise. */
export type PartName = keyof Parts;

/** A part of a promise that changed, was added (`before` is absent) or taken out (`after` is absent). */
export type Change = { [P in PartName]: { part: P } & VariantPair<Parts[P]> }[PartName];

/** What a requirement is called: its own words, or the name of the paper that it picks. */
export type NameOf = (row: Requirement) => string;

const costs: Reading<Cost> = {
  subject: ({ what }) => plain(what),
  facts: ({ what, amount, rate }) => JSON.stringify([plain(what), amount, plain(rate)]),
  joinsLast: true,
};

const times: Reading<Time> = {
  subject: ({ what }) => plain(what),
  facts: ({ what, amount, unit, from, note }) =>
    JSON.stringify([plain(what), amount, unit, plain(from), plain(note)]),
  joinsLast: true,
};

const requirements = (nameOf: NameOf): Reading<Requirement> => ({
  subject: (row) => plain(nameOf(row)),
  facts: ({ when, form, copies, source, note, ...row }) =>
    JSON.stringify([
      plain(nameOf(row)),
      plain(when),
      form,
      copies,
      row.evidence === undefined ? plain(source) : '',
      plain(note),
    ]),
  joinsLast: false,
});

const itself = (same: (value: string) => string): Reading<string> => ({
  subject: same,
  facts: same,
  joinsLast: true,
});

const rows = <T>(list: readonly T[], { variants = [] }: Promised) => ({ rows: list, variants });

const present = (value: string | undefined) => (value === undefined ? [] : [value]);

const named = <P extends PartName>(
  part: P,
  pairs: readonly (Omit<VariantPair<Parts[P]>, 'variants'> & Partial<VariantPair<Parts[P]>>)[],
) => pairs.map((pair) => ({ part, variants: [], ...pair }));

/** What changed between two versions of a promise. Order, English words and typing are no change. */
export const changesBetween = (before: Promised, after: Promised, nameOf: NameOf): Change[] => [
  ...named('cost', variantPairs(rows(before.costs, before), rows(after.costs, after), costs)),
  ...named('time', variantPairs(rows(before.times, before), rows(after.times, after), times)),
  ...named(
    'requirement',
    variantPairs(
      rows(before.requirements, before),
      rows(after.requirements, after),
      requirements(nameOf),
    ),
  ),
  ...(before.digital === after.digital
    ? []
    : named('digital', [{ before: before.digital, after: after.digital }])),
  ...named('online', pairsOf(present(before.online), present(after.online), itself(String))),
  ...named('counter', pairsOf(before.counters ?? [], after.counters ?? [], itself(String))),
  ...named(
    'phone',
    pairsOf(
      present(before.phone),
      present(after.phone),
      itself((number) => number.replace(/[^+0-9]/g, '')),
    ),
  ),
];
