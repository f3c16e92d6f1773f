import { parseContentPath } from '#model/path.ts';
import { authorsSince } from '../gateway/actions/approve.ts';
import type { Repository } from '../gateway/git/plumbing.ts';
import { readFileAt } from '../gateway/git/tree.ts';
import { isEmergencyText, mainTextAt, reviewMark } from '../gateway/publishing/emergency.ts';
import { mayApprove, type Editor } from '../permission.ts';

/**
 * Whether `after` differs from `before` at `path` by nothing but a notice's mark, which says whether a second person has
 * read it.
 */
export const isReviewMark = async (
  git: Repository,
  [before, after]: readonly [string, string],
  path: string,
  unreviewed: boolean,
): Promise<boolean> => {
  const place = parseContentPath(path);
  if (!place) return false;
  const expected = (await reviewMark(git, before, place, unreviewed)).get(path);
  const stored = await readFileAt(git, after, path);
  return expected instanceof Uint8Array && stored?.bytes.equals(expected) === true;
};

/** Whether one of the paths belongs to an emergency notice that says in `tree` that nobody has read it. */
export const isMarkedEmergency = async (
  git: Repository,
  tree: string,
  paths: readonly string[],
): Promise<boolean> => {
  for (const path of paths) {
    const place = parseContentPath(path);
    if (place?.kind !== 'notice') continue;
    const isMarked = (await reviewMark(git, tree, place, true)).size === 0;
    if (isMarked && isEmergencyText(place, await mainTextAt(git, tree, place))) return true;
  }
  return false;
};

/** Whether the editor is the second person for the notice at `path`, as it was published in `before`. */
export const isSecondPerson = async (
  git: Repository,
  editor: Editor,
  before: string,
  path: string,
): Promise<boolean> => {
  const place = parseContentPath(path);
  return (
    place !== undefined &&
    mayApprove(editor, place.agency, await authorsSince({ git }, before, path))
  );
};
