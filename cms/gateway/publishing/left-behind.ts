import { isDeepStrictEqual } from 'node:util';
import { contentPath, type ContentPath } from '#model/path.ts';
import type { Job } from '../actions/action.ts';
import type { Content } from '../changed-content.ts';
import { readFileAt } from '../git/tree.ts';
import { namedOf } from '../message.ts';
import { Refusal } from '../refusal.ts';
import { refuseOrphans } from '../validate.ts';
import { usesWithout } from './known-sites.ts';
import { namesIn } from './outbound.ts';

/** Refuses to take a site out of a list as long as entries link it. */
export const refuseUsed = (what: string, uses: readonly string[]): void => {
  if (uses.length === 0) return;
  throw new Refusal(409, `${what} masih ditautkan: ${namedOf(uses)}. Hapus tautannya dahulu.`);
};

const namesAt = async ({ git }: Job, tree: string, path: string) => {
  const stored = await readFileAt(git, tree, path);
  return stored ? namesIn(stored.bytes.toString()) : {};
};

/**
 * Refuses the publication of a list that lacks what other texts rely on: a topic or an area that they name, a site that they
 * link. Each is judged with its own text alone, and the build would refuse them all.
 */
export const refuseLeftBehind = async (
  job: Job,
  main: string,
  tree: string,
  content: Content,
  { kind, id, agency }: ContentPath,
): Promise<void> => {
  if (kind !== 'domain' && kind !== 'topic' && kind !== 'area') return;
  const path = contentPath(kind, id);
  const [before, after] = [await namesAt(job, main, path), await namesAt(job, tree, path)];
  if (kind === 'domain') {
    const hosts = Object.keys(before).filter(
      (host) => !isDeepStrictEqual(before[host], after[host]),
    );
    const shorter = new Map([[path, content.get(path) ?? null]]);
    const uses = await usesWithout(job, main, { agency, hosts }, shorter);
    return refuseUsed('Situs yang dihapus dari daftar', uses);
  }
  for (const name of Object.keys(before))
    if (!(name in after)) await refuseOrphans(job.git, tree, content, name);
};
