import { journeysToCheck } from '#domain/journeys/content.ts';
import { contentPath } from '#model/path.ts';
import { mayTendJourney, mayWrite } from '../../permission.ts';
import { publishedJourneys } from '../journeys/published-journeys.ts';
import { defineAction, publishedCommit } from './action.ts';

/** The published journeys that no longer fit their services, for their owners and for whoever works for the city. */
export const journeyWarnings = defineAction({}, async (job) => {
  const { git, account } = job;
  const content = await publishedJourneys(git, await publishedCommit(job));
  return journeysToCheck(content, job.now())
    .filter(({ journey }) => mayTendJourney(account, journey.data.owner))
    .map(({ journey: { id, slug, data }, warnings }) => ({
      path: contentPath('journey', id),
      slug,
      title: data.title,
      warnings,
      mayWrite: mayWrite(account, contentPath('journey', id)),
    }));
});
