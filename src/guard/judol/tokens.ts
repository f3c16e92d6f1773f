import { fold, unfolded } from './fold.ts';
import { isSplit, readingOf } from './lexicon.ts';

/** One word as it is read, and where it stands in what was written. */
export interface Token {
  word: string;
  /** Where it begins and ends among the words. */
  start: number;
  end: number;
}

const pattern = /[a-z0-9@$!|+]+/g;
const named = /[a-z0-9]/;

interface Raw {
  text: string;
  start: number;
  end: number;
}

const joinedOf = (parts: readonly Raw[]): Raw => ({
  text: parts.map(({ text }) => text).join(''),
  start: parts[0]?.start ?? 0,
  end: parts.at(-1)?.end ?? 0,
});

/** How many single letters follow one another from `index`, set apart alike: `s l o t`, `s.l.o.t`. */
const singlesFrom = (raw: readonly Raw[], index: number): number => {
  let count = 0;
  for (;;) {
    const [one, before] = [raw[index + count], raw[index + count - 1]];
    if (one?.text.length !== 1 || (count > 0 && one.start - (before?.end ?? 0) > 4)) return count;
    count += 1;
  }
};

/** The longest of the words that are cut, in characters. */
const maxCut = 9;

/** How many tokens from `index` make one word that was cut: `ga.cor`, `sl ot`, `max-win`. */
const cutFrom = (text: string, raw: readonly Raw[], index: number): number => {
  let joined = raw[index]?.text ?? '';
  let spaced = false;
  let found = 0;
  for (let count = 2; count <= 3; count += 1) {
    const [before, next] = [raw[index + count - 2], raw[index + count - 1]];
    if (!before || !next || next.start - before.end > 2) return found;
    joined += next.text;
    if (joined.length > maxCut) return found;
    spaced ||= /\s/.test(text.slice(before.end, next.start));
    if (isSplit(joined, spaced)) found = count;
  }
  return found;
};

const whole = (text: string, raw: readonly Raw[]): Raw[] => {
  const tokens: Raw[] = [];
  for (let index = 0; index < raw.length;) {
    const singles = singlesFrom(raw, index);
    const count = singles > 2 ? singles : Math.max(1, cutFrom(text, raw, index));
    tokens.push(joinedOf(raw.slice(index, index + count)));
    index += count;
  }
  return tokens;
};

/** The words of a text as a reader takes them: look-alikes, leet, spelled and glued words undone. */
export const tokensOf = (words: string): Token[] => {
  const folded = fold(words);
  const raw = [...folded.text.matchAll(pattern)]
    .filter(([text]) => named.test(text))
    .map(({ 0: text, index }) => ({
      text,
      start: index,
      end: index + text.length,
    }));
  return whole(folded.text, raw).flatMap(({ text, start, end }) =>
    readingOf(text).map((word) => ({
      word,
      start: unfolded(folded, start),
      end: unfolded(folded, end - 1) + 1,
    })),
  );
};
