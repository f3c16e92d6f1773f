import type { ContentPath } from '#model/path.ts';
import type { Found, Guard, GuardedBody, Surroundings } from '../check.ts';
import type { Passage } from '../passages.ts';
import { stretchesOf } from '../stretches.ts';
import type { Datum } from './datum.ts';
import { personalIn } from './find.ts';
import { isOwnContact } from './official-contacts.ts';

/** More findings of one text help nobody. */
const maxFindings = 20;

/** What is said of a datum. */
export const faultOf = ({ what, quote, remedy }: Datum): Pick<Found, 'problem' | 'remedy'> => ({
  problem: `Ada ${what} (${quote}). Data pribadi warga tidak boleh terbit.`,
  remedy,
});

/** Whether a datum is a way to reach the office that the text at `place` belongs to. */
export const isOfficial = (
  { contact }: Datum,
  { agency }: Pick<ContentPath, 'agency'>,
  around: Surroundings,
): boolean => contact !== undefined && around.isOfficialContact(contact, agency);

/** Whether a datum stands in the field that is meant for it. */
const isOwn = (
  { contact }: Datum,
  { place }: GuardedBody,
  { words, keys = [] }: Passage,
): boolean => contact !== undefined && isOwnContact(contact, place.kind, keys, words);

/**
 * No text tells the number, the home or the mailbox of a private person. Official contacts pass in their own fields, and from
 * there everywhere in the texts of their agency.
 */
export const personal: Guard<GuardedBody> = {
  id: 'personal',
  check: (text, around) => {
    const told = new Set<string>();
    const found: Found[] = [];
    for (const passage of stretchesOf(text))
      for (const datum of personalIn(passage.words)) {
        const { offset, what, quote } = datum;
        if (isOwn(datum, text, passage)) continue;
        if (isOfficial(datum, text.place, around)) continue;
        if (found.length === maxFindings) return found;
        const at = passage.at(offset);
        // The words of a link and its target often hold the same number.
        const once = `${at.line} ${quote.slice(-2)} ${what}`;
        if (told.has(once)) continue;
        told.add(once);
        found.push({ ...at, field: passage.field, ...faultOf(datum) });
      }
    return found;
  },
};
