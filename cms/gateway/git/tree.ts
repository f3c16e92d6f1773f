import type { Repository } from './plumbing.ts';

/** The files of a commit: path to blob id. Links and sub-projects are left out. */
export type Files = ReadonlyMap<string, string>;

/** A stored file: its blob id and content. */
export interface StoredFile {
  id: string;
  bytes: Buffer;
}

/** The commit that a branch or ref points to; undefined when there is none. */
export const resolve = async (git: Repository, ref: string): Promise<string | undefined> => {
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`];
  const { code, output } = await git.run(args, { accept: [0, 1] });
  return code === 0 ? output.toString().trim() : undefined;
};

const entryPattern = /^100(?:644|755) blob ([0-9a-f]+)\t(.+)$/s;

/** The files of a commit, all or those below `folder`. */
export const listFiles = async (
  git: Repository,
  commit: string,
  folder?: string,
): Promise<Files> => {
  const within = folder === undefined ? [] : ['--', `${folder}/`];
  const { output } = await git.run(['ls-tree', '-r', '-z', '--full-tree', commit, ...within]);
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

const headerPattern = /^([0-9a-f]+) (\w+) (\d+)$/;

/**
 * Reads many objects at once; the answers stand in the order of the questions, undefined where there is no blob.
 * A question is a blob id or `<commit>:<path>`.
 */
export const readObjects = async (
  git: Repository,
  questions: readonly string[],
): Promise<(StoredFile | undefined)[]> => {
  if (questions.length === 0) return [];
  if (questions.some((question) => question.includes('\n')))
    throw new Error('a question is one line');
  const { output } = await git.run(['cat-file', '--batch'], { input: `${questions.join('\n')}\n` });
  let position = 0;
  return questions.map(() => {
    const end = output.indexOf('\n', position);
    const [, id, type, size] = headerPattern.exec(output.toString('utf8', position, end)) ?? [];
    position = end + 1;
    if (id === undefined) return undefined;
    const start = position;
    position = start + Number(size) + 1;
    return type === 'blob' ? { id, bytes: output.subarray(start, position - 1) } : undefined;
  });
};

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
