import type { Finding } from './finding.ts';
import { guardFile } from './guard.ts';
import { maxFileBytes } from './paths/file-size.ts';
import { treeGuards } from './paths/guards.ts';
import { isReadable } from './paths/plain.ts';
import type { TreeFile } from './paths/tree-file.ts';
import { decode } from './source/decode.ts';
import { surroundingsOf } from './surroundings.ts';

const mayRead = (file: TreeFile): boolean =>
  isReadable(file) && file.size > 0 && file.size <= maxFileBytes;

/** Everything that is wrong with a whole content tree. Only plain files are read. */
export const guardTree = async (
  files: readonly TreeFile[],
  read: (path: string) => Uint8Array,
): Promise<Finding[]> => {
  const readable = new Set(files.filter(mayRead).map(({ path }) => path));
  const around = surroundingsOf(readable, (path) =>
    readable.has(path) ? decode(read(path)).raw : undefined,
  );
  const findings: Finding[] = treeGuards.flatMap(({ id, check }) =>
    check(files, around).map((found) => ({ ...found, guard: id })),
  );
  for (const path of readable) findings.push(...(await guardFile(path, read(path), around)));
  return findings;
};
