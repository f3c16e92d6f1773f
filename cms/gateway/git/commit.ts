import { GitError, type Repository } from './plumbing.ts';

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

/** A name as git can hold it. */
const clean = (text: string): string => text.replace(/[<>\p{Cc}]/gu, ' ').trim();

/** The committer's time of a commit, in seconds. */
const timePattern = /^committer .* (\d+) [+-]\d{4}$/m;

/** A date for a commit whose parents lie ahead of the clock: time in the record never runs backwards. */
const datesAfter = async (
  git: Repository,
  parents: readonly string[],
): Promise<Record<string, string>> => {
  const stored = await git.read(parents);
  const times = stored.map((commit) =>
    Number(timePattern.exec(commit?.bytes.toString('utf8') ?? '')?.[1] ?? 0),
  );
  const latest = Math.max(0, ...times);
  if (latest <= Date.now() / 1000) return {};
  return { GIT_AUTHOR_DATE: `@${latest} +0000`, GIT_COMMITTER_DATE: `@${latest} +0000` };
};

const signWith = (key: string | undefined): { settings: string[]; flag: string[] } =>
  key === undefined
    ? { settings: [], flag: [] }
    : { settings: ['-c', 'gpg.format=ssh', '-c', `user.signingKey=${key}`], flag: ['-S'] };

/** Stores a commit, signed where the repository has a key; no ref moves. Its date is never before its parents'. */
export const writeCommit = async (
  git: Repository,
  tree: string,
  parents: readonly string[],
  { author, committer, message }: CommitWords,
): Promise<string> => {
  const env = {
    GIT_AUTHOR_NAME: clean(author.name),
    GIT_AUTHOR_EMAIL: clean(author.email),
    GIT_COMMITTER_NAME: clean(committer.name),
    GIT_COMMITTER_EMAIL: clean(committer.email),
    ...(await datesAfter(git, parents)),
  };
  const { settings, flag } = signWith(git.signingKey);
  const ancestry = parents.flatMap((parent) => ['-p', parent]);
  const args = [...settings, 'commit-tree', tree, ...ancestry, ...flag, '-F', '-'];
  return (await git.run(args, { env, input: message })).output.toString().trim();
};

const movedPattern = /but expected|already exists|unable to resolve reference/;

/** Moves refs together: all or none. Throws {@link RefMoved} when one is not where it was thought to be. */
export const moveRefs = async (git: Repository, steps: readonly RefStep[]): Promise<void> => {
  const lines = steps.map(({ ref, from, to }) => {
    if (to === null) return `delete ${ref}\0${from ?? noObject}\0`;
    return `update ${ref}\0${to}\0${from ?? noObject}\0`;
  });
  const input = ['start\0', ...lines, 'prepare\0', 'commit\0'].join('');
  try {
    await git.run(['update-ref', '-z', '--stdin'], { input });
  } catch (error) {
    if (error instanceof GitError && movedPattern.test(error.stderr)) throw new RefMoved();
    throw error;
  }
};
