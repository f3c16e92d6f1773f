import type { Git } from './git.ts';

/** How many objects one process reads, so that a long history does not lie in memory at once. */
const portion = 1000;

const textsIn = (output: Buffer, ids: readonly string[]): string[] => {
  let at = 0;
  return ids.map((id) => {
    const end = output.indexOf('\n', at);
    const [, type = '', size] = output.toString('utf8', at, end).split(' ');
    if (size === undefined) throw new Error(`${id} is ${type || 'missing'}`);
    at = end + 1 + Number(size) + 1;
    return output.toString('utf8', end + 1, at - 1);
  });
};

/** Reads objects as text, by id, and gives each to `take`. Rejects where one is missing. */
export const readBlobs = async (
  git: Git,
  ids: readonly string[],
  take: (text: string, index: number) => void,
): Promise<void> => {
  await git.bring(ids);
  for (let start = 0; start < ids.length; start += portion) {
    const some = ids.slice(start, start + portion);
    const output = await git.run(['cat-file', '--batch'], `${some.join('\n')}\n`);
    textsIn(output, some).forEach((text, index) => take(text, start + index));
  }
};
