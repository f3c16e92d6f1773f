import { collectionName, entrySlug } from '../../collection-name.ts';
import { draftStatuses, type DraftStatus } from '../../permission.ts';
import type { Person } from '../git/commit.ts';
import type { Repository } from '../git/plumbing.ts';
import { courseOf, type Step } from './course.ts';
import type { Draft } from './draft.ts';
import { placeOfRef } from './ref.ts';

/** A commit of a draft. */
export interface Logged extends Step {
  parent: string;
  tree: string;
  /** Whether it has one parent. */
  isPlain: boolean;
}

/** The commits of drafts by id, and the trees of the published ones where they start. */
export interface Log {
  unpublished: ReadonlyMap<string, Logged>;
  starts: ReadonlyMap<string, string>;
}

const format = [
  '%m',
  '%H',
  '%P',
  '%T',
  ...['Status', 'Action', 'Reviewer', 'Keeper', 'Scheduled-By', 'Domains'].map(
    (key) => `%(trailers:key=Portal-${key},valueonly,separator=)`,
  ),
  '%ae',
  '%an',
  '%cI',
].join('%x1f');

/** The status that a commit names; a draft where it names none. */
export const statusIn = (text: string): DraftStatus =>
  draftStatuses.find((status) => status === text) ?? 'draft';

/** All commits of the drafts that are not published, and the published ones where they start. */
export const readLog = async (
  git: Repository,
  heads: readonly string[],
  main: string,
): Promise<Log> => {
  const input = `${heads.join('\n')}\n^${main}\n`;
  const args = ['log', '--boundary', '-z', `--format=${format}`, '--stdin'];
  const { output } = await git.run(args, { input });
  const unpublished = new Map<string, Logged>();
  const starts = new Map<string, string>();
  for (const record of output.toString().split('\0').filter(Boolean)) {
    const [mark, id = '', parents = '', tree = '', ...said] = record.split('\x1f');
    const [
      status = '',
      action = '',
      reviewer = '',
      keeper = '',
      scheduledBy = '',
      domains = '',
      email = '',
      name = '',
      at = '',
    ] = said.map((text) => text.trim());
    if (mark === '-') starts.set(id, tree);
    else
      unpublished.set(id, {
        parent: parents.split(' ')[0] ?? '',
        tree,
        isPlain: !parents.includes(' '),
        status: statusIn(status),
        action,
        reviewer,
        keeper,
        scheduledBy,
        domains,
        author: { name, email },
        at,
      });
  }
  return { unpublished, starts };
};

/** A draft and what is its own. */
interface Own {
  draft: Draft;
  commits: string[];
  /** Whether these commits are all: none of them merges others. */
  isStraight: boolean;
}

/** A draft and the commits that are its own, from the log; undefined where nothing of it is unpublished. */
export const draftOf = (
  ref: string,
  head: string,
  { unpublished, starts }: Log,
): Own | undefined => {
  const place = placeOfRef(ref);
  const last = unpublished.get(head);
  if (!place || !last) return undefined;
  const people: Person[] = [];
  const steps: Step[] = [];
  const commits: string[] = [];
  let base = head;
  let isStraight = true;
  for (let step = unpublished.get(base); step; step = unpublished.get(base)) {
    const { parent, tree, author, isPlain } = step;
    isStraight &&= isPlain;
    steps.push(step);
    commits.push(base);
    // A status change keeps the tree; the first commit makes the draft. Whoever changed content is an author.
    if (!unpublished.has(parent) || unpublished.get(parent)?.tree !== tree) people.unshift(author);
    base = parent;
  }
  const baseTree = starts.get(base);
  if (baseTree === undefined) return undefined;
  const authors = [...new Set(people.map(({ email }) => email))];
  const draft: Draft = {
    ...courseOf(steps, authors),
    place,
    agency: place.agency,
    collection: collectionName(place.kind, place.agency),
    slug: entrySlug(place),
    ref,
    head,
    base,
    trees: { head: last.tree, base: baseTree },
    status: last.status,
    people: [...new Map(people.map((person) => [person.email, person])).values()],
    authors,
    updatedAt: last.at,
    updatedBy: last.author.name,
  };
  return { draft, commits, isStraight };
};
