import { parseContentPath } from '#model/path.ts';
import type { Repository } from '../git/plumbing.ts';
import { readTrees } from '../git/tree-objects.ts';
import { readObjects } from '../git/tree.ts';
import { changesOf } from './changes.ts';
import type { Draft } from './draft.ts';

/** Throws when a tree or a changed text of the drafts is not in the repository. */
export const requireSound = async (git: Repository, drafts: readonly Draft[]): Promise<void> => {
  // Git's comparison passes over a whole tree that is missing.
  await readTrees(
    git,
    drafts.map(({ trees }) => trees.head),
  );
  const changes = (await changesOf(git, drafts)).flat();
  const texts = changes.flatMap(({ path, id }) =>
    id !== undefined && parseContentPath(path)?.role === 'text' ? [id] : [],
  );
  const stored = await readObjects(git, texts);
  if (stored.includes(undefined)) throw new Error('a text of a draft is missing');
};
