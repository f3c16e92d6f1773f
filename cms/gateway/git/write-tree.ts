import { createHash } from 'node:crypto';
import type { Repository } from './plumbing.ts';
import { isFolder, readTrees, treeOf, type Tree, type TreeEntry } from './tree-objects.ts';

/** Changes to files: path to new content, or to a stored blob's id, or to null for a file that goes. */
export type Changes = ReadonlyMap<string, Uint8Array | string | null>;

/** The changes below one folder, by the rest of the path: a blob's id, or null. */
type FolderChanges = ReadonlyMap<string, string | null>;

const storeBlob = async (git: Repository, bytes: Uint8Array): Promise<string> =>
  (await git.run(['hash-object', '-w', '--stdin'], { input: bytes })).output.toString().trim();

const storeContent = async (git: Repository, changes: Changes): Promise<FolderChanges> =>
  new Map(
    await Promise.all(
      [...changes].map(
        async ([path, content]) =>
          [
            Buffer.from(path).toString('latin1'),
            content === null || typeof content === 'string'
              ? content
              : await storeBlob(git, content),
          ] as const,
      ),
    ),
  );

/** Git's order: a folder's name counts as if it ended with a slash. */
const sortKey = ([name, { mode }]: readonly [string, TreeEntry]): string =>
  isFolder(mode) ? `${name}/` : name;

const sorted = (tree: Tree): [string, TreeEntry][] =>
  [...tree].sort((one, other) => (sortKey(one) < sortKey(other) ? -1 : 1));

const idOf = (tree: Tree, algorithm: string): string => {
  const body = Buffer.concat(
    sorted(tree).map(([name, { mode, id }]) =>
      Buffer.concat([Buffer.from(`${mode} ${name}\0`, 'latin1'), Buffer.from(id, 'hex')]),
    ),
  );
  return createHash(algorithm).update(`tree ${body.length}\0`).update(body).digest('hex');
};

const typeOf = (mode: string): string => {
  if (isFolder(mode)) return 'tree';
  return mode === '160000' ? 'commit' : 'blob';
};

/** A tree as `mktree -z --batch` reads it. */
const described = (tree: Tree): string => {
  const lines = [...tree].map(
    ([name, { mode, id }]) => `${mode.padStart(6, '0')} ${typeOf(mode)} ${id}\t${name}\0`,
  );
  return `${lines.join('')}\0`;
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
  algorithm: string,
): Promise<Tree[]> => {
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
      return { name, trees: await change(git, folder, rest, algorithm) };
    }),
  );
  for (const { name, trees } of inner) {
    const last = trees.at(-1);
    if (last && last.size > 0) tree.set(name, { mode: '40000', id: idOf(last, algorithm) });
    else if (isFolder(tree.get(name)?.mode ?? '')) tree.delete(name);
  }
  return [...inner.flatMap(({ trees }) => trees.filter(({ size }) => size > 0)), tree];
};

/** Stores the tree of `base` with the changes made. Touches the folders on the way only, so that any number can run at once. */
export const writeTree = async (
  git: Repository,
  base: string,
  changes: Changes,
): Promise<string> => {
  const root = await treeOf(git, base);
  if (changes.size === 0) return root;
  const algorithm = root.length === 40 ? 'sha1' : 'sha256';
  const trees = await change(git, root, await storeContent(git, changes), algorithm);
  const input = Buffer.from(trees.map(described).join(''), 'latin1');
  const { output } = await git.run(['mktree', '-z', '--batch', '--missing'], { input });
  const ids = output.toString().trimEnd().split('\n');
  const [last] = ids.slice(-1);
  if (
    last === undefined ||
    ids.length !== trees.length ||
    last !== idOf(trees.at(-1) ?? new Map(), algorithm)
  )
    throw new Error('git stored other trees than were meant');
  return last;
};
