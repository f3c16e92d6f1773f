import type { Repository } from './plumbing.ts';

/** How many commits a walk reads at most; what lies further back is git's to tell. */
const far = 64;

/** A stored commit. */
export interface StoredCommit {
  tree: string;
  parents: readonly string[];
  /** All header lines but these, as they stand. */
  header: string;
  message: string;
}

/** Reads a commit; undefined where there is none. */
const readCommit = async (git: Repository, id: string): Promise<StoredCommit | undefined> => {
  const [object] = await git.read([id]);
  if (object?.type !== 'commit') return undefined;
  const text = object.bytes.toString();
  const end = text.indexOf('\n\n');
  const header = end < 0 ? text : text.slice(0, end);
  const lines = header.split('\n');
  const valuesOf = (key: string) =>
    lines.flatMap((line) => (line.startsWith(`${key} `) ? line.slice(key.length + 1) : []));
  return {
    tree: valuesOf('tree')[0] ?? '',
    parents: valuesOf('parent'),
    header,
    message: end < 0 ? '' : text.slice(end + 2),
  };
};

/**
 * The commits from `head` down to `end`, by first parents, without `end` itself; undefined where `end` is not met within
 * a few steps, or where `passes` says no to a commit on the way.
 */
export const commitsDownTo = async (
  git: Repository,
  head: string,
  isEnd: (id: string) => boolean,
  passes: (commit: StoredCommit) => boolean = () => true,
): Promise<{ commits: Map<string, StoredCommit>; end: string } | undefined> => {
  const commits = new Map<string, StoredCommit>();
  let at = head;
  while (!isEnd(at)) {
    const commit = commits.size < far ? await readCommit(git, at) : undefined;
    const [parent] = commit?.parents ?? [];
    if (!commit || parent === undefined || !passes(commit)) return undefined;
    commits.set(at, commit);
    at = parent;
  }
  return { commits, end: at };
};

/** Whether a commit has one parent: it merges nothing. */
export const isPlain = ({ parents }: StoredCommit): boolean => parents.length === 1;
