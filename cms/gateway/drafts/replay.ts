import { writeCommit, writeTree, type Changes } from '../git/commit.ts';
import type { Repository } from '../git/plumbing.ts';
import type { Draft } from './draft.ts';

interface Step {
  tree: string;
  author: { name: string; email: string };
  committer: { name: string; email: string };
  /** When the author did it, in seconds. */
  authored: number;
  message: string;
}

/** The commits of a draft, oldest first. */
const stepsOf = async (git: Repository, { base, head }: Draft): Promise<Step[]> => {
  const format = ['%T', '%an', '%ae', '%cn', '%ce', '%at', '%B'].join('%x1f');
  const args = [
    'log',
    '-z',
    '--first-parent',
    '--reverse',
    `--format=${format}`,
    `${base}..${head}`,
  ];
  const { output } = await git.run(args);
  return output
    .toString()
    .split('\0')
    .filter(Boolean)
    .map((record) => {
      const [tree = '', name = '', email = '', portal = '', address = '', at, message = ''] =
        record.split('\x1f');
      return {
        tree,
        author: { name, email },
        committer: { name: portal, email: address },
        authored: Number(at),
        message,
      };
    });
};

/** What lies differently in two trees: path to blob, null where it is gone. */
const changesBetween = async (git: Repository, from: string, to: string): Promise<Changes> => {
  const args = ['diff-tree', '-r', '-z', '--raw', '--no-renames', '--no-abbrev', from, to];
  const parts = (await git.run(args)).output.toString().split('\0');
  const changes = new Map<string, string | null>();
  for (let index = 0; index + 1 < parts.length; index += 2) {
    const [, , , id = '', letter] = (parts[index] ?? '').split(' ');
    changes.set(parts[index + 1] ?? '', letter === 'D' ? null : id);
  }
  return changes;
};

/**
 * Makes the commits of a draft again on top of `onto`, with their authors, times and words; the files of the draft stand as the
 * draft has them. Gives the last commit. No ref moves.
 */
export const replayDraft = async (git: Repository, draft: Draft, onto: string): Promise<string> => {
  let parent = onto;
  for (const { tree, authored, message, ...hands } of await stepsOf(git, draft)) {
    const changes = await changesBetween(git, draft.trees.base, tree);
    const replayed = await writeTree(git, onto, changes);
    parent = await writeCommit(git, replayed, [parent], { ...hands, message }, authored);
  }
  return parent;
};
