import { accounts } from './accounts.ts';
import { cards } from './cards.ts';
import type { Datum } from './datum.ts';
import { numbered } from './digits.ts';
import { homes } from './homes.ts';
import { mailboxes } from './mailboxes.ts';
import { niks } from './nik.ts';
import { phones } from './phones.ts';

/** The surest first: where two read the same digits, the first has them. */
const finders = [niks, cards, accounts, phones] as const;

const overlaps = (one: Datum, other: Datum) => one.offset < other.end && other.offset < one.end;

/** Data about private persons among words: of a field, a paragraph, a cell of a table, or what a file says of itself. */
export const personalIn = (words: string): Datum[] => {
  const found = [...mailboxes(words), ...homes(words)];
  const numbers = numbered(words);
  if (!numbers) return found;
  for (const finder of finders)
    // The longer of two readings is the whole number.
    for (const datum of finder(numbers).sort(
      (one, other) => other.end - other.offset - (one.end - one.offset),
    ))
      if (!found.some((known) => overlaps(known, datum))) found.push(datum);
  return found.sort((one, other) => one.offset - other.offset);
};
