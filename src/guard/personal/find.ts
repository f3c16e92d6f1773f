import { accountAt, passports } from './accounts.ts';
import { cardAt } from './cards.ts';
import type { Datum } from './datum.ts';
import { numbered, numbersOf, type NumberFinder, type Numbered } from './digits.ts';
import { homes } from './homes.ts';
import { mailboxes } from './mailboxes.ts';
import { nikAt } from './nik.ts';
import { phoneAt } from './phones.ts';

/** The surest first: where two read the same digits, the first has them. */
const finders: readonly NumberFinder[] = [nikAt, cardAt, accountAt, phoneAt];

/** Those that tell a number by how it is built. */
const sureFinders: readonly NumberFinder[] = [nikAt, cardAt];

const lengthOf = ({ offset, end }: Datum) => end - offset;

const inNumbers = (numbers: Numbered, finders: readonly NumberFinder[]): Datum[] => {
  const found: Datum[][] = finders.map(() => []);
  for (const number of numbersOf(numbers, 8, 19))
    for (const [rank, finder] of finders.entries()) {
      const datum = finder(number, numbers);
      if (datum) found[rank]?.push(datum);
    }
  // The longer of two readings is the whole number.
  return found.flatMap((each) => each.sort((one, other) => lengthOf(other) - lengthOf(one)));
};

const eachOnce = (all: readonly Datum[]): Datum[] => {
  const taken = new Set<number>();
  return all
    .filter(({ offset, end }) => {
      // Every datum is longer than a gap between two: its ends and its middle tell whether it is read already.
      const places = [offset, end - 1, (offset + end) >> 1];
      if (places.some((place) => taken.has(place))) return false;
      for (let place = offset; place < end; place += 1) taken.add(place);
      return true;
    })
    .sort((one, other) => one.offset - other.offset);
};

/** Data about private persons among words: of a field, a paragraph, a cell of a table, or what a file says of itself. */
export const personalIn = (words: string): Datum[] => {
  const numbers = numbered(words);
  const inWords = [...mailboxes(words), ...homes(words)];
  return eachOnce([...inWords, ...inNumbers(numbers, finders), ...passports(numbers)]);
};

/** Of {@link personalIn} only what no office has: the numbers of citizens and of bank cards. */
export const surelyPersonalIn = (words: string): Datum[] =>
  eachOnce(inNumbers(numbered(words), sureFinders));
