import { normalHost } from '#guard/address.ts';
import { isSiteName } from '#guard/judol/sites.ts';
import { FrontmatterError, readText } from '#model/frontmatter.ts';
import { parseContentPath } from '#model/path.ts';
import type { Repository } from '../gateway/git/plumbing.ts';
import { readFileAt } from '../gateway/git/tree.ts';
import { mayAddDomain, mayRemoveDomain, type Editor } from '../permission.ts';

type List = Readonly<Record<string, unknown>>;

const listAt = async (git: Repository, tree: string, path: string): Promise<List | undefined> => {
  try {
    const raw = (await readFileAt(git, tree, path))?.bytes.toString();
    return readText(raw ?? '', 'yml').data;
  } catch (error) {
    if (error instanceof FrontmatterError) return undefined;
    throw error;
  }
};

const isOneSite = (host: string, entry: unknown, { login }: Editor): boolean => {
  if (!isSiteName(host) || normalHost(host) !== host) return false;
  const { by, subdomains } = (entry ?? {}) as { by?: unknown; subdomains?: unknown };
  return by === login && subdomains === undefined;
};

/** Whether a list holds all sites of another, each as it is there. */
const holdsAll = (list: List, others: List): boolean =>
  Object.entries(others).every(
    ([host, entry]) =>
      Object.hasOwn(list, host) && JSON.stringify(entry) === JSON.stringify(list[host]),
  );

/**
 * Whether `after` differs from `before` at `path` by nothing but single sites that the editor, who published a draft of the
 * agency, made known there in an own name.
 */
export const isDomainGrowth = async (
  git: Repository,
  [before, after]: readonly [string, string],
  path: string,
  editor: Editor,
  agency: string | undefined,
): Promise<boolean> => {
  const place = parseContentPath(path);
  if (place?.kind !== 'domain' || place.agency !== agency || !mayAddDomain(editor, agency))
    return false;
  const [known, grown] = [await listAt(git, before, path), await listAt(git, after, path)];
  if (!known || !grown) return false;
  return (
    holdsAll(grown, known) &&
    Object.entries(grown).every(
      ([host, entry]) => Object.hasOwn(known, host) || isOneSite(host, entry, editor),
    )
  );
};

/** Whether `after` differs from `before` at `path` by nothing but one site that the editor may take out of that list. */
export const isDomainRemoval = async (
  git: Repository,
  [before, after]: readonly [string, string],
  path: string,
  editor: Editor,
): Promise<boolean> => {
  const place = parseContentPath(path);
  if (place?.kind !== 'domain' || !mayRemoveDomain(editor, place.agency)) return false;
  const [known, left] = [await listAt(git, before, path), await listAt(git, after, path)];
  if (!known || !left) return false;
  return holdsAll(known, left) && Object.keys(left).length === Object.keys(known).length - 1;
};
