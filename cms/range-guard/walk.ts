import type { Repository } from '../gateway/git/plumbing.ts';
import type { Commit } from './commits.ts';

/** One move of the published branch: a commit of its own, or a publication with the draft that it brings. */
export interface Step {
  commit: Commit;
  /** The commits of the published draft, newest first; undefined where this is no publication. */
  draft?: readonly Commit[];
}

/**
 * Takes a range apart into moves of the published branch. A publication's second parent is a draft; every other commit
 * counts as made on the published branch, also when it came by a merge.
 */
export const stepsOf = async (
  git: Repository,
  range: readonly Commit[],
  isPublication: (commit: Commit) => boolean,
): Promise<Step[]> => {
  const byId = new Map(range.map((commit) => [commit.id, commit]));
  const seen = new Set<string>();
  const steps: Step[] = [];
  const todo = [range[0]?.id];
  for (let id = todo.pop(); id !== undefined || todo.length > 0; id = todo.pop()) {
    const commit = id === undefined ? undefined : byId.get(id);
    if (!commit || seen.has(commit.id)) continue;
    seen.add(commit.id);
    const [first, second] = commit.parents;
    if (first === undefined || second === undefined || !isPublication(commit)) {
      steps.push({ commit });
      todo.push(...commit.parents);
      continue;
    }
    const { output } = await git.run(['rev-list', '--topo-order', second, `^${first}`]);
    const ids = output.toString().split('\n').filter(Boolean);
    steps.push({ commit, draft: ids.flatMap((each) => byId.get(each) ?? []) });
    todo.push(first);
  }
  return steps;
};
