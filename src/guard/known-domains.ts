import { FrontmatterError, readText } from '#model/frontmatter.ts';
import { contentPath } from '#model/path.ts';
import type { Surroundings } from './check.ts';

/** The hosts of one list, and whether each stands for all below it. */
type DomainList = ReadonlyMap<string, boolean>;

const listIn = (raw: string | undefined): DomainList => {
  try {
    const { data } = readText(raw ?? '', 'yml');
    return new Map(
      Object.entries(data).map(([host, entry]) => [
        host,
        typeof entry === 'object' &&
          (entry as { subdomains?: unknown } | null)?.subdomains === true,
      ]),
    );
  } catch (error) {
    if (error instanceof FrontmatterError) return new Map();
    throw error;
  }
};

const holds = (list: DomainList, site: string): boolean => {
  if (list.has(site)) return true;
  // Of an owner's part of a path, such as `issuu.com/contoh.go.id`, no label is one of the host's.
  if (site.includes('/')) return false;
  const labels = site.split('.');
  return labels.some((_label, index) => list.get(labels.slice(index).join('.')) === true);
};

/** The path of the list of an agency, or of the city where it is undefined. */
export const domainListPath = (agency: string | undefined): string =>
  contentPath('domain', agency ?? '');

/** Knows the domains of the lists that `read` gives: the city's for everyone, and each agency's for its own texts. */
export const domainsIn = (
  read: (path: string) => string | undefined,
): Surroundings['knowsDomain'] => {
  const lists = new Map<string, DomainList>();
  const listOf = (agency: string | undefined): DomainList => {
    const path = domainListPath(agency);
    const list = lists.get(path) ?? listIn(read(path));
    lists.set(path, list);
    return list;
  };
  return (host, agency) =>
    holds(listOf(undefined), host) || (agency !== undefined && holds(listOf(agency), host));
};
