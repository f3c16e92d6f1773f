import { compile, matchesOf, type Match } from './phrases.ts';
import type { Token } from './tokens.ts';
import { denials, innocent, reversals, warnings } from './vocabulary/contexts.ts';
import { adverts, fillers, hints, lures, topics } from './vocabulary/gambling.ts';
import { frauds } from './vocabulary/scams.ts';

/** Words that say gambling or a fraud, and by what they are excused. */
export interface Hit {
  /** `topic`: what news calls it too. `advert`: what only an advertisement says. `fraud`: an order or offer of a fraud. */
  as: 'topic' | 'advert' | 'fraud';
  /** The indexes of its first and last token. */
  from: number;
  to: number;
  /** Whether a warning stands near. */
  warned: boolean;
}

const compiled = {
  adverts: compile(adverts),
  topics: compile(topics),
  frauds: compile(frauds),
  lures: compile(lures),
  innocent: compile(innocent),
};

const fillerWords: ReadonlySet<string> = new Set(fillers);

/** How many words two hints may stand apart and still say one thing. */
const nearHints = 12;
/** How many words a warning reaches. */
const nearWarning = 18;
/** How many words a denial reaches. */
const nearDenial = 8;
/** What different hints must weigh together. */
const enough = 4;

const coveredBy = (matches: readonly Match[]): ReadonlySet<number> =>
  new Set(
    matches.flatMap(({ from, to }) =>
      Array.from({ length: to - from + 1 }, (_each, nth) => from + nth),
    ),
  );

const weightOf = (words: readonly string[]): number => {
  const different = new Set(words);
  let weight = 0;
  let filler = 0;
  let subjects = 0;
  for (const word of different) {
    const hint = hints[word];
    if (hint !== undefined) subjects += 1;
    weight += hint ?? 0;
    if (fillerWords.has(word)) filler = 1;
  }
  return subjects > 1 ? weight + filler : 0;
};

/** The first place where hints stand so near one another that they say gambling. */
const hintsIn = (
  tokens: readonly Token[],
  excused: ReadonlySet<number>,
): Omit<Match, 'phrase'>[] => {
  const places = tokens.flatMap(({ word }, index) =>
    !excused.has(index) && (Object.hasOwn(hints, word) || fillerWords.has(word)) ? [index] : [],
  );
  for (const [nth, from] of places.entries()) {
    const near = places.slice(nth, nth + nearHints).filter((index) => index - from < nearHints);
    const to = near.at(-1) ?? from;
    if (weightOf(near.map((index) => tokens[index]?.word ?? '')) >= enough) return [{ from, to }];
  }
  return [];
};

const warningsIn = (tokens: readonly Token[], words: ReadonlySet<string>): ReadonlySet<number> =>
  new Set(
    tokens.flatMap(({ word }, index) => {
      const before = tokens[index - 1]?.word ?? '';
      const doubled = word === 'hati' && before === 'hati';
      return (doubled || words.has(word)) && !reversals.has(before) ? [index] : [];
    }),
  );

const within = (places: ReadonlySet<number>, from: number, to: number): boolean => {
  for (let index = from; index <= to; index += 1) if (places.has(index)) return true;
  return false;
};

/** Whether a warning stands near, outside the words themselves: “ijazah palsu” warns of nothing. */
const near = (places: ReadonlySet<number>, { from, to }: { from: number; to: number }): boolean =>
  within(places, from - nearWarning, from - 1) || within(places, to + 1, to + nearWarning);

const hitsOf = (
  found: readonly Omit<Match, 'phrase'>[],
  as: Hit['as'],
  warned: (match: Omit<Match, 'phrase'>) => boolean,
): Hit[] => found.map(({ from, to }) => ({ as, from, to, warned: warned({ from, to }) }));

/** What the tokens say of gambling, and whether they call the reader to play. */
export const gamblingIn = (tokens: readonly Token[]): { hits: Hit[]; lures: boolean } => {
  const excused = coveredBy(matchesOf(tokens, compiled.innocent));
  const said = (phrases: typeof compiled.adverts) =>
    matchesOf(tokens, phrases).filter(({ from, to }) => !(excused.has(from) && excused.has(to)));
  const found = [...said(compiled.adverts), ...hintsIn(tokens, excused)];
  const named = said(compiled.topics);
  if (found.length + named.length === 0) return { hits: [], lures: false };
  const warnedAt = warningsIn(tokens, warnings);
  const warned = (match: Omit<Match, 'phrase'>) => near(warnedAt, match);
  return {
    hits: [...hitsOf(found, 'advert', warned), ...hitsOf(named, 'topic', warned)].sort(
      (one, other) => one.from - other.from,
    ),
    lures: matchesOf(tokens, compiled.lures).length > 0,
  };
};

/** What the tokens say of frauds. A denial excuses only what follows it: “Jangan kirim kode OTP”. */
export const fraudsIn = (tokens: readonly Token[]): Hit[] => {
  const found = matchesOf(tokens, compiled.frauds);
  if (found.length === 0) return [];
  const warnedAt = warningsIn(tokens, warnings);
  const deniedAt = warningsIn(tokens, denials);
  return hitsOf(
    found,
    'fraud',
    (match) => near(warnedAt, match) || within(deniedAt, match.from - nearDenial, match.from - 1),
  );
};
