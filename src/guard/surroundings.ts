import { FrontmatterError, readText } from '#model/frontmatter.ts';
import type { Surroundings } from './check.ts';
import { domainsIn } from './known-domains.ts';
import { contactsIn } from './personal/official-contacts.ts';

type Read = (path: string) => string | undefined;

const idsIn = (read: Read, path: string): ReadonlySet<string> => {
  const raw = read(path);
  try {
    return new Set(raw === undefined ? [] : Object.keys(readText(raw, 'yml').data));
  } catch (error) {
    if (error instanceof FrontmatterError) return new Set();
    throw error;
  }
};

/** The surroundings of a set of files. `read` gives a text, or undefined where there is none. */
export const surroundingsOf = (paths: Iterable<string>, read: Read): Surroundings => {
  const known = new Set(paths);
  return {
    has: (path) => known.has(path),
    paths: () => known,
    topics: idsIn(read, 'content/topics.yml'),
    areas: idsIn(read, 'content/areas.yml'),
    knowsDomain: domainsIn(read),
    isOfficialContact: contactsIn(known, read),
  };
};
