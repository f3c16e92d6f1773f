import type { Found, Guard, GuardedBody, GuardedSource, GuardedText } from '../check.ts';
import type { BodyNode } from '../body/markdown.ts';
import { passagesOf } from '../passages.ts';
import { placeAt, placeOf } from '../place.ts';
import { composed } from './composed.ts';
import { controls } from './controls.ts';
import { digits } from './digits.ts';
import { invisible } from './invisible.ts';
import { lookalikes } from './lookalikes.ts';
import type { CharacterRule } from './rule.ts';

const inSource: readonly CharacterRule[] = [controls, invisible, composed, lookalikes];

/** A number in other digits may be somebody's: it is told of only where the guards of personal data are asked too. */
const asRead: readonly CharacterRule[] = [...inSource, digits];

type Place = Pick<Found, 'line' | 'column' | 'field'>;

const found = ({ find }: CharacterRule, words: string, at: (offset: number) => Place): Found[] =>
  find(words).map(({ offset, problem, remedy }) => ({ ...at(offset), problem, remedy }));

/** The rules over the file as it stands. */
export const sourceCharacters: readonly Guard<GuardedSource>[] = inSource.map((rule) => ({
  id: rule.id,
  check: ({ raw }) => found(rule, raw, (offset) => placeAt(raw, offset)),
}));

function* textsIn(value: unknown, keys: PropertyKey[]): Generator<[keys: PropertyKey[], string]> {
  if (typeof value === 'string') yield [keys, value];
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const below = [...keys, Array.isArray(value) ? Number(key) : key];
    if (!Array.isArray(value)) yield [below, key];
    yield* textsIn(inner, below);
  }
}

/** The same rules over the data as read: an escape such as `"\u202E"` says what may not be said outright. */
export const dataCharacters: readonly Guard<GuardedText>[] = asRead.map((rule) => ({
  id: rule.id,
  check: (text) =>
    [...textsIn(text.data, [])].flatMap(([keys, words]) =>
      found(rule, words, () => ({ ...placeOf(text, keys), field: keys.map(String).join(' › ') })),
    ),
}));

function* targetsIn(node: BodyNode): Generator<[node: BodyNode, url: string]> {
  if (node.url !== undefined) yield [node, node.url];
  for (const child of node.children ?? []) yield* targetsIn(child);
}

/** The same rules over the body as read: an entity such as `&#x202E;` says what may not be said outright. */
export const bodyCharacters: readonly Guard<GuardedBody>[] = asRead.map((rule) => ({
  id: rule.id,
  check: (text) => [
    ...[...passagesOf(text)].flatMap(({ words, keys, at }) =>
      keys === undefined ? found(rule, words, (offset) => ({ ...at(offset), field: 'Isi' })) : [],
    ),
    ...[...targetsIn(text.root)].flatMap(([{ position }, url]) =>
      found(rule, url, () => ({
        line: text.bodyLine + (position?.start.line ?? 1) - 1,
        column: position?.start.column ?? 1,
        field: 'Isi',
      })),
    ),
  ],
}));
