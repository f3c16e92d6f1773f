import { FrontmatterError, readText } from '#model/frontmatter.ts';
import { parseContentPath } from '#model/path.ts';
import type { Repository } from './git/plumbing.ts';
import { listFiles, readObjects, resolve } from './git/tree.ts';

/** An agency as lists show it. */
export interface AgencyName {
  id: string;
  title: string;
}

const titleIn = (raw: string | undefined): string | undefined => {
  try {
    const title = raw === undefined ? undefined : readText(raw, 'yml').data['title'];
    return typeof title === 'string' ? title : undefined;
  } catch (error) {
    if (error instanceof FrontmatterError) return undefined;
    throw error;
  }
};

const readAgencies = async (git: Repository, commit: string): Promise<AgencyName[]> => {
  const files = await listFiles(git, commit, 'content/agencies');
  const profiles = [...files].flatMap(([path, id]) => {
    const place = parseContentPath(path);
    return place?.kind === 'agency' && place.locale === 'id' ? [{ agency: place.id, id }] : [];
  });
  const stored = await readObjects(
    git,
    profiles.map(({ id }) => id),
  );
  return profiles
    .map(({ agency }, index) => ({
      id: agency,
      title: titleIn(stored[index]?.bytes.toString()) ?? agency,
    }))
    .sort((one, other) => one.title.localeCompare(other.title, 'id'));
};

/** A reader of the published agencies' names; it reads again when the published content moves. */
export const createAgencyNames = (git: Repository, main: string): (() => Promise<AgencyName[]>) => {
  let known: { commit: string; names: Promise<AgencyName[]> } | undefined;
  return async () => {
    const commit = await resolve(git, main);
    if (commit === undefined) return [];
    if (known?.commit !== commit) known = { commit, names: readAgencies(git, commit) };
    return known.names;
  };
};
