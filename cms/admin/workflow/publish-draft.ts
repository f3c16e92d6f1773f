import { joinWithPublished } from '../conflict/conflict-publish.tsx';
import { ask, GatewayError } from '../gateway-client.ts';
import { isConflict } from '../conflict/save-entry.ts';
import { tellDraftMoved } from './draft-moved.ts';
import { confirmSites } from './new-sites.tsx';
import { publishMomentWords } from './publish-moment.tsx';
import type { DraftName } from './review-client.ts';

const scheduledWords = (moment: string): string =>
  `Sudah dijadwalkan, dan terbit sendiri ${publishMomentWords(moment)}.`;

interface Published {
  scheduled?: string;
}

/** Publishes; where sites are new, once more with those that the publisher confirms. */
const publishConfirmed = async (name: DraftName): Promise<Published> => {
  try {
    return await ask<Published>('publishUnpublishedEntry', name);
  } catch (error) {
    const sites = error instanceof GatewayError ? error.sitesToConfirm : [];
    if (sites.length === 0) throw error;
    const confirmed = await confirmSites(sites);
    if (!confirmed)
      throw new GatewayError('Belum terbit: situs yang ditautkan belum Anda periksa.', 422);
    return ask<Published>('publishUnpublishedEntry', { ...name, confirmed });
  }
};

/**
 * Publishes a draft. One that is scheduled stays a draft until its moment, and the editor is told so. When it cannot be
 * joined with what was published since, the editor chooses field by field. Sites that nobody has confirmed are asked about.
 */
export const publishDraft = async (name: DraftName): Promise<void> => {
  let scheduled: string | undefined;
  try {
    ({ scheduled } = await publishConfirmed(name));
  } catch (error) {
    if (isConflict(error) && (await joinWithPublished(name)))
      throw new GatewayError('Draf sudah digabung dan perlu diperiksa lagi.', 409);
    throw error;
  }
  tellDraftMoved();
  // Decap takes a draft off the board unless publishing fails.
  if (scheduled !== undefined) throw new GatewayError(scheduledWords(scheduled), 202);
};
