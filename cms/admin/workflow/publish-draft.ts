import { joinWithPublished } from '../conflict/conflict-publish.tsx';
import { ask, GatewayError } from '../gateway-client.ts';
import { isConflict } from '../conflict/save-entry.ts';
import { tellDraftMoved } from './draft-moved.ts';
import { publishMomentWords } from './publish-moment.tsx';

const scheduledWords = (moment: string): string =>
  `Sudah dijadwalkan, dan terbit sendiri ${publishMomentWords(moment)}.`;

/**
 * Publishes a draft. One that is scheduled stays a draft until its moment, and the editor is told so. When it cannot be
 * joined with what was published since, the editor chooses field by field.
 */
export const publishDraft = async (name: { collection: string; slug: string }): Promise<void> => {
  let scheduled: string | undefined;
  try {
    ({ scheduled } = await ask<{ scheduled?: string }>('publishUnpublishedEntry', name));
  } catch (error) {
    if (isConflict(error) && (await joinWithPublished(name)))
      throw new GatewayError('Draf sudah digabung dan perlu diperiksa lagi.', 409);
    throw error;
  }
  tellDraftMoved();
  // Decap takes a draft off the board unless publishing fails.
  if (scheduled !== undefined) throw new GatewayError(scheduledWords(scheduled), 202);
};
