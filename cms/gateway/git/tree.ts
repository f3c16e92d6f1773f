import { diffTrees, isFile, treeOf } from './tree-objects.ts';
import { createMemory, type Memory } from './memory.ts';
import { overlaid } from './overlaid.ts';
import type { Repository } from './plumbing.ts';

/** The files of a commit: path to blob id. Links and sub-projects are left out. */
export type Files = ReadonlyMap<string, string>;

/** A stored file: its blob id and content. */
export interface StoredFile {
  id: string;
  bytes: Buffer;
}

/** The commit that a branch or ref points to; undefined when there is none, or when the ref is broken. */
export const resolve = async (git: Repository, ref: string): Promise<string | undefined> =>
  (await git.read([`${ref}^{commit}`]))[0]?.id;

/** More files than this may differ before a list is made afresh. */
const farApart = 500;

/** The lists made last, by tree, for each repository; the first is whole, the others lie over it. */
interface Lists {
  whole?: { tree: string; files: Promise<Files> };
  others: Memory<Promise<Files>>;
}

const listsOf = new WeakMap<Repository, Lists>();

const entryPattern = /^100(?:644|755) blob ([0-9a-f]+)\t(.+)$/s;

const readAll = async (git: Repository, tree: string): Promise<Files> => {
  const { output } = await git.run(['ls-tree', '-r', '-z', '--full-tree', tree]);
  return new Map(
    output
      .toString()
      .split('\0')
      .flatMap((entry) => {
        const [, id, path] = entryPattern.exec(entry) ?? [];
        return id !== undefined && path !== undefined ? [[path, id] as const] : [];
      }),
  );
};

const filesOf = (git: Repository, tree: string): Promise<Files> => {
  const lists = listsOf.get(git) ?? { others: createMemory(64, () => 1) };
  listsOf.set(git, lists);
  const { whole, others } = lists;
  if (whole?.tree === tree) return whole.files;
  const known = others.get(tree);
  if (known) return known;
  const readWhole = () => {
    const files = readAll(git, tree);
    lists.whole = { tree, files };
    files.catch(() => delete lists.whole);
    return files;
  };
  if (!whole) return readWhole();
  const near = async () => {
    const [base, changes] = await Promise.all([whole.files, diffTrees(git, whole.tree, tree)]);
    if (changes.length > farApart) return readWhole();
    return overlaid(
      base,
      new Map(changes.map(({ path, to }) => [path, to && isFile(to.mode) ? to.id : null])),
    );
  };
  const files = near();
  others.set(tree, files);
  files.catch(() => others.drop(tree));
  return files;
};

/** The files of a commit or tree, all or those below `folder`. */
export const listFiles = async (
  git: Repository,
  commit: string,
  folder?: string,
): Promise<Files> => {
  const files = await filesOf(git, await treeOf(git, commit));
  if (folder === undefined) return files;
  const below = [...files].filter(([path]) => path.startsWith(`${folder}/`));
  return new Map(below.sort(([one], [other]) => (one < other ? -1 : 1)));
};

/**
 * Reads many objects at once; the answers stand in the order of the questions, undefined where there is no blob.
 * A question is a blob id or `<commit>:<path>`.
 */
export const readObjects = async (
  git: Repository,
  questions: readonly string[],
): Promise<(StoredFile | undefined)[]> =>
  (await git.read(questions)).map((object) => (object?.type === 'blob' ? object : undefined));

/** The size of each blob, in bytes, in the order of the ids. */
export const sizesOf = async (git: Repository, ids: readonly string[]): Promise<number[]> => {
  if (ids.length === 0) return [];
  const args = ['cat-file', '--batch-check=%(objectsize)'];
  const { output } = await git.run(args, { input: `${ids.join('\n')}\n` });
  return output.toString().trimEnd().split('\n').map(Number);
};

/** The file at `path` in a commit. */
export const readFileAt = async (
  git: Repository,
  commit: string,
  path: string,
): Promise<StoredFile | undefined> => (await readObjects(git, [`${commit}:${path}`]))[0];
