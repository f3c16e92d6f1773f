import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GitError, type Repository } from './plumbing.ts';

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

/** Changes to files: path to new content, or to a stored blob's id, or to null for a file that goes. */
export type Changes = ReadonlyMap<string, Uint8Array | string | null>;

const noObject = '0'.repeat(40);

const storeBlob = async (git: Repository, bytes: Uint8Array): Promise<string> =>
  (await git.run(['hash-object', '-w', '--stdin'], { input: bytes })).output.toString().trim();

const indexLine = async (git: Repository, path: string, content: Uint8Array | string | null) => {
  if (content === null) return `0 ${noObject}\t${path}\0`;
  const id = typeof content === 'string' ? content : await storeBlob(git, content);
  return `100644 ${id}\t${path}\0`;
};

/** Stores the tree of `base` with the changes made. Works in an index of its own, so that any number can run at once. */
export const writeTree = async (
  git: Repository,
  base: string,
  changes: Changes,
): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'portal-index-'));
  try {
    const env = { GIT_INDEX_FILE: join(folder, 'index') };
    await git.run(['read-tree', base], { env });
    const lines: string[] = [];
    for (const [path, content] of changes) lines.push(await indexLine(git, path, content));
    await git.run(['update-index', '-z', '--index-info'], { env, input: lines.join('') });
    return (await git.run(['write-tree'], { env })).output.toString().trim();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/** A name as git can hold it. */
const clean = (text: string): string => text.replace(/[<>\p{Cc}]/gu, ' ').trim();

/** Stores a commit; no ref moves. */
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
  };
  const args = ['commit-tree', tree, ...parents.flatMap((parent) => ['-p', parent]), '-F', '-'];
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
