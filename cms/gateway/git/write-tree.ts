import { formatOf, idOf, type NewObject, type ObjectFormat } from './object-store.ts';
import type { Repository } from './plumbing.ts';
import { isFolder, readTrees, treeOf, type Tree, type TreeEntry } from './tree-objects.ts';

/** Changes to files: path to new content, or to a stored blob's id, or to null for a file that goes. */
export type Changes = ReadonlyMap<string, Uint8Array | string | null>;

/** The changes below one folder, by the rest of the path: a blob's id, or null. */
type FolderChanges = ReadonlyMap<string, string | null>;

const storeContent = async (
  git: Repository,
  changes: Changes,
  format: ObjectFormat,
): Promise<FolderChanges> => {
  const fresh = [...changes].flatMap(([path, content]) =>
    content === null || typeof content === 'string'
      ? []
      : [{ path, object: { type: 'blob' as const, bytes: Buffer.from(content) } }],
  );
  const ids = await git.store(
    fresh.map(({ object }) => object),
    format,
  );
  const stored = new Map(fresh.map(({ path }, index) => [path, ids[index] ?? '']));
  return new Map(
    [...changes].map(([path, content]) => [
      Buffer.from(path).toString('latin1'),
      content === null || typeof content === 'string' ? content : (stored.get(path) ?? ''),
    ]),
  );
};

/** Git's order: a folder's name counts as if it ended with a slash. */
const sorted = (tree: Tree): (readonly [name: string, entry: TreeEntry])[] =>
  [...tree]
    .map((line) => ({ line, key: isFolder(line[1].mode) ? `${line[0]}/` : line[0] }))
    .sort((one, other) => (one.key < other.key ? -1 : 1))
    .map(({ line }) => line);

const objectOf = (tree: Tree): NewObject => {
  const lines = sorted(tree);
  const sizes = lines.map(([name, { mode, id }]) => mode.length + name.length + 2 + id.length / 2);
  const bytes = Buffer.alloc(sizes.reduce((sum, size) => sum + size, 0));
  let at = 0;
  for (const [name, { mode, id }] of lines) {
    at += bytes.write(`${mode} ${name}\0`, at, 'latin1');
    at += bytes.write(id, at, 'hex');
  }
  return { type: 'tree', bytes };
};

const split = (changes: FolderChanges) => {
  const own = new Map<string, string | null>();
  const below = new Map<string, Map<string, string | null>>();
  for (const [path, id] of changes) {
    const slash = path.indexOf('/');
    const name = slash < 0 ? path : path.slice(0, slash);
    if (slash < 0) own.set(name, id);
    else
      below.set(
        name,
        (below.get(name) ?? new Map<string, string | null>()).set(path.slice(slash + 1), id),
      );
  }
  return { own, below };
};

/** The trees that change, inner ones first; the last is `id`'s with the changes made. */
const change = async (
  git: Repository,
  id: string | undefined,
  changes: FolderChanges,
  format: ObjectFormat,
): Promise<NewObject[]> => {
  const [stored] = await readTrees(git, [id]);
  const tree = new Map(stored);
  const { own, below } = split(changes);
  for (const [name, blob] of own) {
    if (blob !== null) tree.set(name, { mode: '100644', id: blob });
    else if (!isFolder(tree.get(name)?.mode ?? '')) tree.delete(name);
  }
  const inner = await Promise.all(
    [...below].map(async ([name, rest]) => {
      const held = tree.get(name);
      const folder = held && isFolder(held.mode) ? held.id : undefined;
      return { name, trees: await change(git, folder, rest, format) };
    }),
  );
  for (const { name, trees } of inner) {
    const last = trees.at(-1);
    if (last && last.bytes.length > 0) tree.set(name, { mode: '40000', id: idOf(last, format) });
    else if (isFolder(tree.get(name)?.mode ?? '')) tree.delete(name);
  }
  const kept = inner.flatMap(({ trees }) => trees.filter(({ bytes }) => bytes.length > 0));
  return [...kept, objectOf(tree)];
};

/** Stores the tree of `base` with the changes made. Touches the folders on the way only, so that any number can run at once. */
export const writeTree = async (
  git: Repository,
  base: string,
  changes: Changes,
): Promise<string> => {
  const root = await treeOf(git, base);
  if (changes.size === 0) return root;
  const format = formatOf(root);
  const trees = await change(git, root, await storeContent(git, changes, format), format);
  const ids = await git.store(trees, format);
  return ids.at(-1) ?? root;
};
