/** How a part was and how it is; one of both is absent where it was added or taken out. */
export interface Pair<T> {
  before: T | undefined;
  after: T | undefined;
}

/** How parts of one sort are told apart. */
export interface Reading<T> {
  /** What it is about: parts of one subject are one part that changed. */
  subject: (part: T) => string;
  /** All that it promises: parts of the same facts are the same part. */
  facts: (part: T) => string;
  /** Whether the only part that is left on both sides is one that changed, whatever it is about. */
  joinsLast: boolean;
}

/** Words without what typing alone changes. */
export const plain = (text = ''): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.,;:]+$/, '');

interface Keyed<T> {
  part: T;
  subject: string;
  facts: string;
}

/** How much of their words two subjects must share to be one subject in other words. */
const shared = 0.6;

const isAlike = <T>(one: Keyed<T>, other: Keyed<T>): boolean => {
  const [words, others] = [one.subject.split(' '), other.subject.split(' ')];
  const common = words.filter((word) => others.includes(word)).length;
  return common / new Set([...words, ...others]).size >= shared;
};

/** Takes the parts out of both lists that `isSame` joins. */
const match = <T>(
  before: Keyed<T>[],
  after: Keyed<T>[],
  isSame: (one: Keyed<T>, other: Keyed<T>) => boolean,
): [T, T][] =>
  [...before].flatMap((part) => {
    const at = after.findIndex((other) => isSame(part, other));
    const [twin] = at < 0 ? [] : after.splice(at, 1);
    if (twin === undefined) return [];
    before.splice(before.indexOf(part), 1);
    return [[part.part, twin.part] satisfies [T, T]];
  });

/**
 * What became of the parts of a list: those that changed, were taken out and were added. Their order says nothing. A part
 * whose subject is said in nearly the same words is one that changed.
 */
export const pairsOf = <T>(
  before: readonly T[],
  after: readonly T[],
  { subject, facts, joinsLast }: Reading<T>,
): Pair<T>[] => {
  const keyed = (part: T): Keyed<T> => ({ part, subject: subject(part), facts: facts(part) });
  const [gone, come] = [before.map(keyed), after.map(keyed)];
  match(gone, come, (one, other) => one.facts === other.facts);
  const changed = match(gone, come, (one, other) => one.subject === other.subject);
  changed.push(...match(gone, come, isAlike));
  if (joinsLast && gone.length === 1 && come.length === 1)
    changed.push(...match(gone, come, () => true));
  return [
    ...changed.map(([was, is]) => ({ before: was, after: is })),
    ...gone.map(({ part: was }) => ({ before: was, after: undefined })),
    ...come.map(({ part: is }) => ({ before: undefined, after: is })),
  ];
};
