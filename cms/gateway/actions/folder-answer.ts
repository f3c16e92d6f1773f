import { parseContentPath } from '#model/path.ts';
import { createMemory, type Memory } from '../git/memory.ts';
import type { Repository } from '../git/plumbing.ts';
import { folderAt, listFiles, readObjects } from '../git/tree.ts';
import { ReadyJson } from '../ready-json.ts';
import { entryAnswer } from './entry-answer.ts';

/** Bytes of answers that are kept, in all. */
const memorySize = 96 * 1024 * 1024;

/** The answers made last, by the folder's tree and path: what a tree's id names never changes. */
interface Kept {
  made: Memory<ReadyJson>;
  /** Those that are being made: whoever asks meanwhile waits for the same one. */
  making: Map<string, Promise<ReadyJson>>;
}

const keptAnswers = new WeakMap<Repository, Kept>();

const keptOf = (git: Repository): Kept => {
  const kept = keptAnswers.get(git) ?? {
    made: createMemory(memorySize, ({ size }: ReadyJson) => size),
    making: new Map<string, Promise<ReadyJson>>(),
  };
  keptAnswers.set(git, kept);
  return kept;
};

const make = async (git: Repository, commit: string, folder: string) => {
  const files = await listFiles(git, commit, folder);
  const texts = [...files].filter(([path]) => parseContentPath(path)?.role === 'text');
  const stored = await readObjects(
    git,
    texts.map(([, id]) => id),
  );
  const answer = await ReadyJson.array(
    texts.flatMap(([path, id], index) => {
      const file = stored[index];
      return file ? [entryAnswer(path, id, file.bytes)] : [];
    }),
  );
  return { answer, isWhole: stored.every((file) => file !== undefined) };
};

/** All texts below a folder of a commit, as one answer. Whether the account may read the folder is for the caller to judge. */
export const folderAnswer = async (
  git: Repository,
  commit: string,
  folder: string,
): Promise<ReadyJson> => {
  const tree = await folderAt(git, commit, folder);
  if (tree === undefined) return ReadyJson.array([]);
  const { made, making } = keptOf(git);
  const name = `${tree} ${folder}`;
  const known = made.get(name) ?? making.get(name);
  if (known) return known;
  const answer = (async () => {
    try {
      const { answer: own, isWhole } = await make(git, commit, folder);
      // What a damaged store lacks may be brought back under the same tree.
      if (isWhole) made.set(name, own);
      return own;
    } finally {
      making.delete(name);
    }
  })();
  making.set(name, answer);
  return answer;
};
