import type { Repository } from './plumbing.ts';
import type { StoredObject } from './reader.ts';

/** One line of a tree: a file, a folder, a link or a sub-project. */
export interface TreeEntry {
  /** As git stores it: `100644`, `40000` … */
  mode: string;
  id: string;
}

/** A folder as it is stored: its lines by name. Names are bytes, one character each. */
export type Tree = ReadonlyMap<string, TreeEntry>;

/** What a path was and is; undefined where there is nothing. Folders are no changes, what lies in them is. */
export interface TreeChange {
  path: string;
  from: TreeEntry | undefined;
  to: TreeEntry | undefined;
}

/** Whether a line of that mode is a folder. */
export const isFolder = (mode: string): boolean => mode === '40000';

/** Whether a line of that mode is a file, not a link or sub-project. */
export const isFile = (mode: string): boolean => mode === '100644' || mode === '100755';

const parsed = new WeakMap<StoredObject, Tree>();

const parse = ({ bytes, id }: StoredObject): Tree => {
  const idLength = id.length / 2;
  const lines = new Map<string, TreeEntry>();
  for (let at = 0; at < bytes.length;) {
    const space = bytes.indexOf(0x20, at);
    const end = bytes.indexOf(0, space);
    const mode = bytes.toString('latin1', at, space);
    const name = bytes.toString('latin1', space + 1, end);
    at = end + 1 + idLength;
    lines.set(name, { mode, id: bytes.toString('hex', end + 1, at) });
  }
  return lines;
};

const empty: Tree = new Map();

const unreadable = (id: string) => new Error(`${id} is no tree that can be read`);

/** The tree of a commit; a tree is its own. */
export const treeOf = async (git: Repository, commit: string): Promise<string> => {
  const [object] = await git.read([commit]);
  if (object?.type === 'tree') return object.id;
  const tree = /^tree ([0-9a-f]+)\n/.exec(object?.bytes.toString('latin1', 0, 80) ?? '')?.[1];
  if (object?.type !== 'commit' || tree === undefined) throw unreadable(commit);
  return tree;
};

/** Reads trees by their ids; an undefined one is empty. */
export const readTrees = async (
  git: Repository,
  ids: readonly (string | undefined)[],
): Promise<Tree[]> => {
  const wanted = ids.filter((id) => id !== undefined);
  const objects = new Map((await git.read(wanted)).map((object, index) => [wanted[index], object]));
  return ids.map((id) => {
    if (id === undefined) return empty;
    const object = objects.get(id);
    if (object?.type !== 'tree') throw unreadable(id);
    const tree = parsed.get(object) ?? parse(object);
    parsed.set(object, tree);
    return tree;
  });
};

/** A name's bytes as text. */
export const textOf = (name: string): string => Buffer.from(name, 'latin1').toString();

/** Something that is neither a file nor a folder to go into. */
const obstacle: TreeEntry = { mode: '', id: '' };

/** The line of a tree for a path: a file, a folder, or undefined for nothing. Where a file stands in the way, one without a mode. */
export const entryAt = async (
  git: Repository,
  root: string,
  path: string,
): Promise<TreeEntry | undefined> => {
  let entry: TreeEntry | undefined = { mode: '40000', id: root };
  for (const name of Buffer.from(path).toString('latin1').split('/')) {
    if (!entry) return undefined;
    if (!isFolder(entry.mode)) return obstacle;
    const [tree] = await readTrees(git, [entry.id]);
    entry = tree?.get(name);
  }
  return entry;
};

const same = (one: TreeEntry | undefined, other: TreeEntry | undefined): boolean =>
  one?.id === other?.id && one?.mode === other?.mode;

const folderIn = (entry: TreeEntry | undefined) =>
  entry && isFolder(entry.mode) ? entry.id : undefined;

const fileIn = (entry: TreeEntry | undefined) =>
  entry && isFolder(entry.mode) ? undefined : entry;

/** What differs between two trees, sorted by path; undefined is an empty tree. Equal folders are not read. */
export const diffTrees = async (
  git: Repository,
  from: string | undefined,
  to: string | undefined,
  folder = '',
): Promise<TreeChange[]> => {
  if (from === to) return [];
  const [before = empty, after = empty] = await readTrees(git, [from, to]);
  const names = [...new Set([...before.keys(), ...after.keys()])].sort();
  const differing = names.filter((name) => !same(before.get(name), after.get(name)));
  const changes = await Promise.all(
    differing.map(async (name): Promise<TreeChange[]> => {
      const [one, other] = [before.get(name), after.get(name)];
      const path = folder + textOf(name);
      const files = { path, from: fileIn(one), to: fileIn(other) };
      const own = same(files.from, files.to) ? [] : [files];
      return [...own, ...(await diffTrees(git, folderIn(one), folderIn(other), `${path}/`))];
    }),
  );
  return changes.flat();
};
