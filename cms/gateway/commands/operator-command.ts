import { existsSync } from 'node:fs';
import { resolve as absolute } from 'node:path';
import { openRepository, type Repository } from '../git/plumbing.ts';
import { resolve } from '../git/tree.ts';
import type { Command } from './command.ts';

/** Work that cannot be done, with a reason that an operator can act on. */
export class Unworkable extends Error {}

interface OperatorWork {
  summary: string;
  usage: string;
  work: (args: readonly string[]) => Promise<void>;
  /** What an error beyond {@link Unworkable} and wrong options says to an operator; undefined for one that nobody expects. */
  wordsOf: (error: unknown) => string | undefined;
}

const optionProblem = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
    ? error.message
    : undefined;

/** A command that ends: it does its work and exits with 0, or says why not and exits with 1. */
export const operatorCommand = ({ summary, usage, work, wordsOf }: OperatorWork): Command => {
  const explain = (error: unknown): string | undefined => {
    if (error instanceof Unworkable) return error.message;
    const problem = optionProblem(error);
    return problem === undefined ? wordsOf(error) : `${problem}\n\n${usage}`;
  };
  return {
    summary,
    async run(args) {
      try {
        await work(args);
        return 0;
      } catch (error) {
        const words = explain(error);
        if (words === undefined) throw error;
        console.error(words);
        return 1;
      }
    },
  };
};

/** A repository that an operator named, and the published commit in it. */
interface Published {
  /** Its folder, as an absolute path. */
  folder: string;
  git: Repository;
  main: string;
}

/** Opens the repository in `folder` at the branch of its published content. Throws {@link Unworkable} where there is none. */
export const openPublished = async (folder: string, branch: string): Promise<Published> => {
  const place = absolute(folder);
  if (!existsSync(place)) throw new Unworkable(`Folder ${place} tidak ada.`);
  const git = openRepository(place);
  const main = await resolve(git, `refs/heads/${branch}`);
  if (main === undefined) throw new Unworkable(`Cabang “${branch}” tidak ada di ${place}.`);
  return { folder: place, git, main };
};
