import { accountAt, passports } from './accounts.ts';
import { cardAt } from './cards.ts';
import type { Datum } from './datum.ts';
import { numbered, numbersOf, type Numbered } from './digits.ts';
import { homes } from './homes.ts';
import { mailboxes } from './mailboxes.ts';
import { nikAt } from './nik.ts';
import { phoneAt } from './phones.ts';

/** The surest first: where two read the same digits, the first has them. */
const finders = [nikAt, cardAt, accountAt, phoneAt] as const;

const lengthOf = ({ offset, end }: Datum) => end - offset;

const inNumbers = (numbers: Numbered): Datum[] => {
  const found: Datum[][] = finders.map(() => []);
  for (const number of numbersOf(numbers, 8, 19))
    for (const [rank, finder] of finders.entries()) {
      const datum = finder(number, numbers);
      if (datum) found[rank]?.push(datum);
    }
  // The longer of two readings is the whole number.
  return found.flatMap((each) => each.sort((one, other) => lengthOf(other) - lengthOf(one)));
};

/** Data about private persons among words: of a field, a paragraph, a cell of a table, or what a file says of itself. */
export const personalIn = (words: string): Datum[] => {
  const numbers = numbered(words);
  const all = [...mailboxes(words), ...homes(words), ...inNumbers(numbers), ...passports(numbers)];
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
