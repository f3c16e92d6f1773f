import { commitBytes, signedBytes, type NewCommit } from './commit-object.ts';
import { formatOf } from './object-store.ts';
import { GitError, type Repository } from './plumbing.ts';
import { signMessage } from '../../signatures/sign.ts';

export { writeTree, type Changes } from './write-tree.ts';

/** A name and address in a commit. */
export interface Person {
  name: string;
  email: string;
}

/** What a commit says besides its files. */
export interface CommitWords {
  author: Person;
  committer: Person;
  message: string;
}

/** One step of a ref: from a commit (null: it does not exist) to a commit (null: it goes). */
export interface RefStep {
  ref: string;
  from: string | null;
  to: string | null;
}

/** A ref that someone else moved in the meantime. */
export class RefMoved extends Error {
  constructor() {
    super('a ref has moved');
    this.name = 'RefMoved';
  }
}

const noObject = '0'.repeat(40);

/** The committer's time of a commit, in seconds. */
const timePattern = /^committer .* (\d+) [+-]\d{4}$/m;

/** The time of a commit, in seconds: not before its parents', for time in the record never runs backwards. */
const timeAfter = async (git: Repository, parents: readonly string[]): Promise<number> => {
  const stored = await git.read(parents);
  const times = stored.map((commit) =>
    Number(timePattern.exec(commit?.bytes.toString('utf8') ?? '')?.[1] ?? 0),
  );
  return Math.max(Math.floor(Date.now() / 1000), ...times);
};

/**
 * Stores a commit, signed where the repository has a key; no ref moves. Its date is never before its parents'. `authored`
 * is when its author did it, in seconds, where that is another time.
 */
export const writeCommit = async (
  git: Repository,
  tree: string,
  parents: readonly string[],
  words: CommitWords,
  authored?: number,
): Promise<string> => {
  const time = await timeAfter(git, parents);
  const zone = -new Date(time * 1000).getTimezoneOffset();
  const commit: NewCommit = { ...words, tree, parents, time, authored, zone };
  const plain = commitBytes(commit);
  const key = git.signingKey;
  const bytes =
    key === undefined ? plain : signedBytes(commit, await signMessage(key, 'git', plain));
  const [id = ''] = await git.store([{ type: 'commit', bytes }], formatOf(tree));
  return id;
};

const movedPattern = /but expected|already exists|unable to resolve reference/;

/** Moves refs together: all or none. Throws {@link RefMoved} when one is not where it was thought to be. */
export const moveRefs = async (git: Repository, steps: readonly RefStep[]): Promise<void> => {
  const lines = steps.map(({ ref, from, to }) => {
    if (to === null) return `delete ${ref}\0${from ?? noObject}\0`;
    return `update ${ref}\0${to}\0${from ?? noObject}\0`;
  });
  try {
    await git.moveRefs(lines);
  } catch (error) {
    if (error instanceof GitError && movedPattern.test(error.stderr)) throw new RefMoved();
    throw error;
  }
};
