import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Repository } from '../gateway/git/plumbing.ts';
import { readFileAt } from '../gateway/git/tree.ts';
import { portal } from '../gateway/message.ts';
import { guardRange } from './range-guard.ts';
import { readRoster } from './roster.ts';
import type { Finding } from './rules.ts';

/** How a range is judged, where that is not by the repository's own lists and the gateway's usual name. */
export interface Judging {
  /** Who edits. */
  editors?: string;
  /** Whose keys count, in ssh's format of allowed signers. */
  signers?: string;
  /** The gateway's name in it. */
  gateway?: string;
  /** Whether the bare name of a developer counts, without a signature. */
  trustsNames?: boolean;
}

/** Where a repository keeps its lists. */
export const usualLists = { editors: 'cms/editors.yml', signers: 'cms/allowed-signers' } as const;

const textAt = async (git: Repository, commit: string, file: string) =>
  (await readFileAt(git, commit, file))?.bytes.toString();

/**
 * Judges the commits that `head` has and `base` has not, by the lists in `base`, so that a range cannot admit itself. Newest
 * first; undefined where `base` says of no key that it counts.
 */
export const guardByLists = async (
  git: Repository,
  base: string,
  head: string,
  judging: Judging = {},
): Promise<Finding[] | undefined> => {
  const { editors, signers, gateway = portal.email, trustsNames = false } = judging;
  const keys = await textAt(git, base, signers ?? usualLists.signers);
  if (keys === undefined) return undefined;
  const roster = readRoster((await textAt(git, base, editors ?? usualLists.editors)) ?? '');
  const folder = await mkdtemp(path.join(tmpdir(), 'portal-guard-'));
  try {
    const signersFile = path.join(folder, 'allowed-signers');
    await writeFile(signersFile, keys);
    return await guardRange({ git, base, head, roster, signersFile, gateway, trustsNames });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/** A finding in one line: commit, author, file, problem. */
export const describeFinding = ({ commit, path: place, problem }: Finding): string =>
  [
    `${commit.id.slice(0, 12)} (${commit.author})`,
    ...(place === undefined ? [] : [place]),
    problem,
  ].join(': ');
