import type { GuardedBody } from './check.ts';
import { linksOf } from './links.ts';
import { passagesOf, type Passage } from './passages.ts';

const spoken = (url: string): string => {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
};

function* walk(text: GuardedBody): Generator<Passage> {
  const { slug, role } = text.place;
  yield* passagesOf(text);
  for (const { url, words, field, keys, at } of linksOf(text))
    if (words !== undefined) yield { words: spoken(url), field, keys, at };
  if (role === 'text' && slug !== '')
    yield {
      words: slug.replaceAll('-', ' '),
      field: 'Alamat tulisan',
      keys: undefined,
      at: () => ({ line: 1, column: 1 }),
    };
}

const known = new WeakMap<GuardedBody, readonly Passage[]>();

/** Everything in a text that may carry words, read or not: its passages, the targets of its links, and its own address. */
export const stretchesOf = (text: GuardedBody): readonly Passage[] => {
  // Several guards ask; the text is walked once.
  const stretches = known.get(text) ?? [...walk(text)];
  known.set(text, stretches);
  return stretches;
};
