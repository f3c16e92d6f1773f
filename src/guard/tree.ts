import { ledgerFile } from '#domain/ledger.ts';
import type { Surroundings } from './check.ts';
import type { Finding } from './finding.ts';
import { guardFile } from './guard.ts';
import { guardLedger } from './ledger.ts';
import { maxFileBytes } from './paths/file-size.ts';
import { treeGuards } from './paths/guards.ts';
import { isReadable } from './paths/plain.ts';
import type { TreeFile } from './paths/tree-file.ts';
import { decode } from './source/decode.ts';
import { surroundingsOf } from './surroundings.ts';

const mayRead = (file: TreeFile): boolean =>
  isReadable(file) && file.size > 0 && file.size <= maxFileBytes;

/** How many files are judged at once: pictures are decoded beside the rest, and few are held in memory. */
const lanes = 4;

const eachFile = async (
  paths: readonly string[],
  judge: (path: string) => Promise<Finding[]>,
): Promise<Finding[]> => {
  const found = new Map<string, Finding[]>();
  const waiting = paths.values();
  const lane = async () => {
    for (const path of waiting) found.set(path, await judge(path));
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return paths.flatMap((path) => found.get(path) ?? []);
};

const guardOf = async (
  path: string,
  bytes: Uint8Array,
  around: Surroundings,
): Promise<Finding[]> =>
  path === ledgerFile ? guardLedger(bytes) : await guardFile(path, bytes, around);

/** Everything that is wrong with a whole content tree. Only plain files are read. */
export const guardTree = async (
  files: readonly TreeFile[],
  read: (path: string) => Uint8Array,
): Promise<Finding[]> => {
  const readable = new Set(files.filter(mayRead).map(({ path }) => path));
  const around = surroundingsOf(readable, (path) =>
    readable.has(path) ? decode(read(path)).raw : undefined,
  );
  const inTree: Finding[] = treeGuards.flatMap(({ id, check }) =>
    check(files, around).map((found) => ({ ...found, guard: id })),
  );
  const inFiles = await eachFile([...readable], (path) => guardOf(path, read(path), around));
  return [...inTree, ...inFiles];
};
