import { parseContentPath, type ContentPath } from '#model/path.ts';
import type { DraftChange } from '../drafts/changes.ts';
import type { Draft } from '../drafts/draft.ts';
import { Refusal } from '../refusal.ts';

/**
 * A draft holds files of one entry only, at `present`; where it moved, nothing is left at its first address. A branch that
 * was made elsewhere may hold anything, and what stands beside the entry nobody has seen or judged.
 */
export const refuseForeign = (
  { place, agency }: Draft,
  present: ContentPath,
  changes: readonly DraftChange[],
): void => {
  const isOwn = ({ path, id }: DraftChange): boolean => {
    const changed = parseContentPath(path);
    if (changed?.kind !== place.kind || changed.agency !== agency) return false;
    return changed.id === present.id || (changed.id === place.id && id === undefined);
  };
  if (!changes.every(isOwn))
    throw new Refusal(403, 'Draf ini memuat berkas di luar tulisannya. Hubungi pengelola portal.');
};
