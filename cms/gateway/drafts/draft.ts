import type { ContentPath } from '#model/path.ts';
import type { DraftFacts } from '../../permission.ts';
import type { Person } from '../git/commit.ts';
import type { Course } from './course.ts';

export { readAhead, readDraft, readDrafts } from './known-drafts.ts';
export { draftRef } from './ref.ts';

/**
 * An unpublished entry: a branch of its own that starts at the published content.
 * Its last commit carries the status as a trailer, so that content, status and history move in one step.
 */
export interface Draft extends DraftFacts, Course {
  /** The place of the main text when the draft began; it names the draft, also after a rename. */
  place: ContentPath;
  /** Its names in the editor. */
  collection: string;
  slug: string;
  ref: string;
  /** The last commit. */
  head: string;
  /** The published commit that it starts from. */
  base: string;
  /** The trees of `head` and `base`. */
  trees: { head: string; base: string };
  /** Everyone who changed its content, first to last. */
  people: readonly Person[];
  updatedAt: string;
  updatedBy: string;
}
