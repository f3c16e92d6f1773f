import type { Found, Guard, GuardedBody } from '../check.ts';
import type { Passage } from '../passages.ts';
import { stretchesOf } from '../stretches.ts';
import type { Datum } from './datum.ts';
import { personalIn } from './find.ts';

/** More findings of one text help nobody. */
const maxFindings = 20;

/** What is said of a datum. */
export const faultOf = ({ what, quote, remedy }: Datum): Pick<Found, 'problem' | 'remedy'> => ({
  problem: `Ada ${what} (${quote}). Data pribadi warga tidak boleh terbit.`,
  remedy,
});

const contactFields = new Set<PropertyKey | undefined>(['phone', 'email']);

/** Kinds that are an office's own card: what leads to it there is official. */
const officeKinds: ReadonlySet<string> = new Set(['city', 'agency', 'counter']);

const linkFields = new Set<PropertyKey | undefined>(['link', 'website', 'instagram']);

const isContact = ({ place }: GuardedBody, { keys = [] }: Passage): boolean =>
  contactFields.has(keys.at(-1)) || (officeKinds.has(place.kind) && linkFields.has(keys.at(-1)));

/** No text tells the number, the home or the mailbox of a private person. Official contacts pass in their own fields. */
export const personal: Guard<GuardedBody> = {
  id: 'personal',
  check: (text) => {
    const told = new Set<string>();
    const found: Found[] = [];
    for (const passage of stretchesOf(text))
      for (const datum of personalIn(passage.words)) {
        const { offset, what, quote, contact } = datum;
        if (contact && isContact(text, passage)) continue;
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
