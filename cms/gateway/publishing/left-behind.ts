import { contentPath, type ContentPath } from '#model/path.ts';
import type { Job } from '../actions/action.ts';
import type { Content } from '../changed-content.ts';
import { readFileAt } from '../git/tree.ts';
import { Refusal } from '../refusal.ts';
import { refuseOrphans } from '../validate.ts';
import { usesWithout } from './known-sites.ts';
import { namesIn } from './outbound.ts';

/** Entries that are named before a refusal counts the others. */
const shownUses = 10;

/** Refuses to take a site out of a list as long as entries link it. */
export const refuseUsed = (what: string, uses: readonly string[]): void => {
  if (uses.length === 0) return;
  const more = uses.length > shownUses ? `, dan ${uses.length - shownUses} lainnya` : '';
  throw new Refusal(
    409,
    `${what} masih ditautkan: ${uses.slice(0, shownUses).join(', ')}${more}. Hapus tautannya dahulu.`,
  );
};

const namesAt = async ({ git }: Job, tree: string, path: string): Promise<string[]> => {
  const stored = await readFileAt(git, tree, path);
  return stored ? Object.keys(namesIn(stored.bytes.toString())) : [];
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
  const path = contentPath(kind, id);
  if (kind === 'domain') {
    const shorter = new Map([[path, content.get(path) ?? null]]);
    refuseUsed('Situs yang dihapus dari daftar', await usesWithout(job, main, agency, shorter));
  }
  if (kind !== 'topic' && kind !== 'area') return;
  const left = new Set(await namesAt(job, tree, path));
  for (const name of await namesAt(job, main, path))
    if (!left.has(name)) await refuseOrphans(job.git, tree, content, name);
};
