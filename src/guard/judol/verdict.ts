import { fraudsIn, gamblingIn, type Hit } from './hits.ts';
import type { Token } from './tokens.ts';

/** What the words around a passage say about it. */
export interface Setting {
  /** Whether the text warns of gambling as a whole: its title or summary does. */
  warns: boolean;
  /** Whether the text leads to a site that is not known to be official. */
  leadsAway: boolean;
}

/** Words that are refused, and where they stand. */
export interface Verdict {
  offset: number;
  words: string;
}

/** How many different advertisements one passage may quote, even where it warns of them. */
const maxQuoted = 3;

const verdictOf = (words: string, tokens: readonly Token[], { from, to }: Hit): Verdict => {
  const offset = tokens[from]?.start ?? 0;
  return { offset, words: words.slice(offset, tokens[to]?.end ?? offset).slice(0, 60) };
};

/**
 * The first words of a passage that advertise gambling. Its plain names are refused only where words near invite to it. A
 * warning near excuses all of them, and in a text that warns as a whole the plain names need none; but nothing excuses a call
 * to play, a row of advertisements, or an advertisement beside a link that leads away.
 */
export const gamblingOf = (
  words: string,
  tokens: readonly Token[],
  { warns, leadsAway }: Setting,
): Verdict | undefined => {
  const { hits, lures } = gamblingIn(tokens);
  const adverts = hits.filter(({ as }) => as === 'advert');
  const quoted = new Set(
    adverts.map(({ from, to }) => `${tokens[from]?.word} ${tokens[to]?.word}`),
  );
  const shameless = lures || (adverts.length > 0 && leadsAway) || quoted.size > maxQuoted;
  const hit = hits.find(
    ({ as, warned }) => shameless || !(warned || as === 'mention' || (warns && as === 'topic')),
  );
  return hit && verdictOf(words, tokens, hit);
};

/** Whether words warn of gambling: they name it, and say what is done against it. */
export const warnsOfGambling = (tokens: readonly Token[]): boolean => {
  const { hits, lures } = gamblingIn(tokens);
  return !lures && hits.length > 0 && hits.every(({ warned }) => warned);
};

/** The first words of a passage that a fraud would say. */
export const fraudOf = (
  words: string,
  tokens: readonly Token[],
  { leadsAway }: Setting,
): Verdict | undefined => {
  const hit = fraudsIn(tokens).find(({ warned }) => !warned || leadsAway);
  return hit && verdictOf(words, tokens, hit);
};
