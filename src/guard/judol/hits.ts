import { compile, matchesOf, type Match } from './phrases.ts';
import type { Token } from './tokens.ts';
import {
  accounts,
  denials,
  encouragements,
  innocent,
  invitations,
  prohibitions,
  reports,
  reversals,
  warnings,
} from './vocabulary/contexts.ts';
import { adverts, contacts, lures, topics } from './vocabulary/gambling.ts';
import { fillers, hints } from './vocabulary/hints.ts';
import { frauds } from './vocabulary/scams.ts';

/** Words that say gambling or a fraud, and by what they are excused. */
export interface Hit {
  /**
   * `mention`: what news calls it too. `topic`: the same beside words that invite. `advert`: what only an advertisement says.
   * `fraud`: an order or offer of a fraud.
   */
  as: 'mention' | 'topic' | 'advert' | 'fraud';
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
  contacts: compile(contacts),
  innocent: compile(innocent),
};

const fillerWords: ReadonlySet<string> = new Set(fillers);

/** How many words two hints may stand apart and still say one thing. */
const nearHints = 12;
/** How many words a warning reaches. */
const nearWarning = 18;
/** How many words a denial reaches. */
const nearDenial = 8;
/** How many words “jangan” reaches, and an invitation. */
const nearProhibition = 3;
const nearInvitation = 12;
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

const placesOf = (tokens: readonly Token[], words: ReadonlySet<string>): ReadonlySet<number> =>
  new Set(tokens.flatMap(({ word }, index) => (words.has(word) ? [index] : [])));

/** Where something is forbidden: “jangan klik tautan”, but not “jangan ragu, klik tautan”. */
const forbiddenIn = (tokens: readonly Token[]): ReadonlySet<number> =>
  new Set(
    [...placesOf(tokens, prohibitions)].filter((index) =>
      tokens
        .slice(index + 1, index + 1 + nearProhibition)
        .every(({ word }) => !encouragements.has(word)),
    ),
  );

/** Where the tokens call the reader to play. Whoever tells where to report gambling names a number too. */
const luresIn = (
  tokens: readonly Token[],
  forbiddenAt: ReadonlySet<number>,
  advertised: boolean,
): ReadonlySet<number> => {
  const reportedAt = placesOf(tokens, reports);
  const calls = matchesOf(tokens, compiled.lures).filter(
    ({ from }) => !within(forbiddenAt, from - nearProhibition, from - 1),
  );
  const numbers = matchesOf(tokens, compiled.contacts).filter(
    (number) => advertised || !near(reportedAt, number),
  );
  return new Set([...calls, ...numbers].map(({ from }) => from));
};

/** What the tokens say of gambling, and whether they call the reader to play. */
export const gamblingIn = (tokens: readonly Token[]): { hits: Hit[]; lures: boolean } => {
  const excused = coveredBy(matchesOf(tokens, compiled.innocent));
  const said = (phrases: typeof compiled.adverts) =>
    matchesOf(tokens, phrases).filter(({ from, to }) => !(excused.has(from) && excused.has(to)));
  const found = [...said(compiled.adverts), ...hintsIn(tokens, excused)];
  const named = said(compiled.topics);
  if (found.length + named.length === 0) return { hits: [], lures: false };
  const warnedAt = warningsIn(tokens, warnings);
  const forbiddenAt = forbiddenIn(tokens);
  const toldAt = new Set([...placesOf(tokens, accounts), ...forbiddenAt]);
  const invitedAt = placesOf(tokens, invitations);
  const luredAt = luresIn(tokens, forbiddenAt, found.length > 0);
  const warned = (match: Omit<Match, 'phrase'>) => near(warnedAt, match);
  const isInvited = ({ from, to }: Match) =>
    within(invitedAt, from - nearInvitation, to + nearInvitation);
  const invited = named.filter(isInvited);
  const mentions = named.filter((match) => !isInvited(match));
  const isTold = (match: Omit<Match, 'phrase'>) => warned(match) || near(toldAt, match);
  const hits = [
    ...hitsOf(found, 'advert', warned),
    ...hitsOf(invited, 'topic', isTold),
    ...hitsOf(mentions, 'mention', warned),
  ].sort((one, other) => one.from - other.from);
  const lured =
    found.length > 0
      ? luredAt.size > 0
      : named.some((match) => within(luredAt, match.from - nearWarning, match.to + nearWarning));
  return { hits, lures: lured };
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
