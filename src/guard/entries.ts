import { kinds } from '#model/kinds.ts';
import type { GuardedText } from './check.ts';

/** The entries of a text, each with the keys that lead to it: one, or one a key where the file is a list. */
export const entriesOf = ({ place, data }: GuardedText): [keys: string[], entry: unknown][] =>
  kinds[place.kind].storage === 'list'
    ? Object.entries(data).map(([id, entry]) => [[id], entry])
    : [[[], data]];
