import {
  diffTrees,
  entryAt,
  isFile,
  isFolder,
  readTrees,
  textOf,
  treeOf,
  type TreeEntry,
} from './tree-objects.ts';
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

/** A list that lies over a whole one: what differs there, by path. */
interface List {
  tree: string;
  base: Files;
  changes: ReadonlyMap<string, string | null>;
}

/** The lists made last, by tree, for each repository; the first is whole, the others lie over it. */
interface Lists {
  whole?: { tree: string; files: Promise<Files> };
  /** The one made last: the next differs least from it. */
  last?: Promise<List | undefined>;
  others: Memory<Promise<Files>>;
  /** Lists of folders, by the tree's id and the folder's path. */
  folders: Memory<Files>;
}

/** How many paths the lists of folders hold in all. */
const folderPaths = 200_000;

const keptLists = new WeakMap<Repository, Lists>();

const listsOf = (git: Repository): Lists => {
  const lists = keptLists.get(git) ?? {
    others: createMemory(64, () => 1),
    folders: createMemory(folderPaths, ({ size }) => size + 1),
  };
  keptLists.set(git, lists);
  return lists;
};

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

/** The list of `tree`, told by what differs from another. */
const listFrom = async (
  git: Repository,
  { tree: from, base, changes: before }: List,
  tree: string,
): Promise<List> => {
  const changes = new Map(before);
  for (const { path, to } of await diffTrees(git, from, tree)) {
    const id = to && isFile(to.mode) ? to.id : null;
    if ((base.get(path) ?? null) === id) changes.delete(path);
    else changes.set(path, id);
  }
  return { tree, base, changes };
};

const filesOf = (git: Repository, tree: string): Promise<Files> => {
  const lists = listsOf(git);
  const { whole, last, others } = lists;
  if (whole?.tree === tree) return whole.files;
  const known = others.get(tree);
  if (known) return known;
  const readWhole = () => {
    const files = readAll(git, tree);
    lists.whole = { tree, files };
    delete lists.last;
    files.catch(() => delete lists.whole);
    return files;
  };
  if (!whole) return readWhole();
  const list = (async () => {
    const near = await last;
    const start = near ?? { tree: whole.tree, base: await whole.files, changes: new Map() };
    return listFrom(git, start, tree);
  })();
  lists.last = list.catch(() => undefined);
  const files = list.then(({ base, changes }) =>
    changes.size > farApart ? readWhole() : overlaid(base, changes),
  );
  others.set(tree, files);
  files.catch(() => others.drop(tree));
  return files;
};

/** One pass without a copy: a city's list is long, and every folder of it is asked for. */
const filesIn = (files: Files, prefix: string): [path: string, id: string][] => {
  const found: [string, string][] = [];
  for (const entry of files) if (entry[0].startsWith(prefix)) found.push(entry);
  return found;
};

const readBelow = async (
  git: Repository,
  root: string,
  folder: string,
  id: string,
): Promise<Files> => {
  const [lines = new Map<string, TreeEntry>()] = await readTrees(git, [id]);
  const all = [...lines].map(([name, entry]) => ({ path: `${folder}/${textOf(name)}`, entry }));
  // What holds no other folder is told by its own tree; the rest is found in the list of all.
  const below = all.some(({ entry }) => isFolder(entry.mode))
    ? filesIn(await filesOf(git, root), `${folder}/`)
    : all.flatMap(({ path, entry }) => (isFile(entry.mode) ? [[path, entry.id] as const] : []));
  return new Map(below.sort(([one], [other]) => (one < other ? -1 : 1)));
};

/** The tree of a folder in a commit or tree; undefined where there is none. */
export const folderAt = async (
  git: Repository,
  commit: string,
  folder: string,
): Promise<string | undefined> => {
  const entry = await entryAt(git, await treeOf(git, commit), folder);
  return entry && isFolder(entry.mode) ? entry.id : undefined;
};

/** The files of a commit or tree, all or those below `folder`. */
export const listFiles = async (
  git: Repository,
  commit: string,
  folder?: string,
): Promise<Files> => {
  const root = await treeOf(git, commit);
  if (folder === undefined) return filesOf(git, root);
  const tree = await folderAt(git, root, folder);
  if (tree === undefined) return new Map();
  const { folders } = listsOf(git);
  const name = `${tree} ${folder}`;
  const known = folders.get(name);
  if (known) return known;
  const files = await readBelow(git, root, folder, tree);
  folders.set(name, files);
  return files;
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
