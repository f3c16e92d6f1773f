import { contentPath, parseContentPath } from '#model/path.ts';
import type { Git } from './git.ts';

/** A commit of the published line. */
export interface Publication {
  id: string;
  /** Its first parent: what was published before. Undefined at the beginning. */
  parent: string | undefined;
  /** Seconds since 1970. */
  time: number;
}

/** What a publication did to the text of a service. */
export interface Touch {
  publication: Publication;
  /** The service's id. */
  service: string;
  /** The id it had until then, where its folder was renamed. */
  renamed: string | undefined;
  /** Its new text; undefined where it was deleted. */
  blob: string | undefined;
}

/** The texts of all services. */
const texts = `:(top,glob)${contentPath('service', '*/*')}`;

/** How alike two texts must be, of a hundred, for one to be the other renamed. Two services of one agency are alike, too. */
const likeness = '--find-renames=80%';

const publicationIn = (line: string): Publication => {
  const [time = '', id = '', parent] = line.split(' ');
  return { id, parent, time: Number(time) };
};

/**
 * The publications from `head` down to `known`, without it, or to the beginning; the oldest first. Only first parents
 * count: a publication is a merge whose second parent is a draft, and what happened inside a draft was never published.
 * Undefined where `known` is not on that line.
 */
export const publicationsSince = async (
  git: Git,
  head: string,
  known: string | undefined,
): Promise<Publication[] | undefined> => {
  const limit = known === undefined ? [] : [`^${known}`];
  const args = ['rev-list', '--first-parent', '--parents', '--timestamp', '--reverse', head];
  const lines = (await git.run([...args, ...limit, '--'])).toString().split('\n').filter(Boolean);
  const found = lines.map(publicationIn);
  return found[0]?.parent === known ? found : undefined;
};

const touchIn = (publication: Publication, header: string, from = '', to = from) => {
  const [, , , blob = '', status = ''] = header.split(' ');
  const [before, after] = [from, to].map((path) => parseContentPath(path)?.id);
  if (after === undefined) return [];
  return [
    {
      publication,
      service: after,
      renamed: status.startsWith('R') ? before : undefined,
      blob: status.startsWith('D') ? undefined : blob,
    },
  ];
};

/** What the publications did to services, in their order. */
export const touchesOf = async (
  git: Git,
  publications: readonly Publication[],
): Promise<Touch[]> => {
  const args = ['diff-tree', '--stdin', '--root', '-r', '-z', '--raw', '--no-abbrev', likeness];
  const pairs = publications.map(({ id, parent = '' }) => `${id} ${parent}`.trim());
  const output = await git.run([...args, '--', texts], `${pairs.join('\n')}\n`);
  const byId = new Map(publications.map((publication) => [publication.id, publication]));
  const fields = output.toString().split('\0').filter(Boolean);
  const touches: Touch[] = [];
  let publication: Publication | undefined;
  for (let at = 0; at < fields.length; at += 1) {
    const field = fields[at] ?? '';
    if (!field.startsWith(':')) {
      publication = byId.get(field.trim());
      continue;
    }
    const paths = fields.slice(at + 1, at + (/ [RC]\d*$/.test(field) ? 3 : 2));
    at += paths.length;
    if (publication) touches.push(...touchIn(publication, field, ...paths));
  }
  return touches;
};
