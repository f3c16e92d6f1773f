import type { Token } from './tokens.ts';

/** Where a phrase of the vocabulary stands: the indexes of its first and last token. */
export interface Match {
  phrase: string;
  from: number;
  to: number;
}

/** The words that a phrase is made of. */
export const wordsOf = (phrase: string): string[] =>
  phrase.split(' ').flatMap((word) => word.split('|'));

type Compiled = Map<string, { phrase: string; rest: ReadonlySet<string>[] }[]>;

/**
 * Phrases by their first word. In a phrase `a|b` is either word, and a word may be followed by one that is no part of it
 * where the phrase has `~`.
 */
export const compile = (phrases: readonly string[]): Compiled => {
  const compiled: Compiled = new Map();
  for (const phrase of phrases) {
    const [first = new Set<string>(), ...rest] = phrase
      .split(' ')
      .map((word) => new Set(word.split('|')));
    for (const word of first) compiled.set(word, [...(compiled.get(word) ?? []), { phrase, rest }]);
  }
  return compiled;
};

const maxGap = 4;

/** The last token of a phrase whose first stands before `index`, or undefined. */
const endOf = (
  tokens: readonly Token[],
  index: number,
  rest: readonly ReadonlySet<string>[],
): number | undefined => {
  const [next, ...later] = rest;
  if (!next) return index - 1;
  if (!next.has('~')) {
    const word = tokens[index]?.word;
    return word !== undefined && next.has(word) ? endOf(tokens, index + 1, later) : undefined;
  }
  for (let gap = 0; gap <= maxGap; gap += 1) {
    const end = endOf(tokens, index + gap, later);
    if (end !== undefined) return end;
  }
  return undefined;
};

/** Every phrase among the tokens, in their order. */
export const matchesOf = (tokens: readonly Token[], phrases: Compiled): Match[] =>
  tokens.flatMap(({ word }, from) =>
    (phrases.get(word) ?? []).flatMap(({ phrase, rest }) => {
      const to = endOf(tokens, from + 1, rest);
      return to === undefined ? [] : [{ phrase, from, to }];
    }),
  );
